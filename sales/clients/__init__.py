"""A client by the rules: the card and its drafts, and what follows from the work with it (stage, base, rhythm)."""
