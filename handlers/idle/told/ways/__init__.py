"""How a touch took place that no word says: a guess, until a tap on the preview puts it right."""
