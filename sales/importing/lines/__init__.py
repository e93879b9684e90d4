"""Tables that are written in lines, not in columns: cards with labels, and without."""
