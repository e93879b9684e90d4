"""Files that tests send: as teams keep them, made up by hypothesis, meaning harm; and what came out, as text."""
