"""What came of a touch: which outcome the phrases amount to, and whether the other words speak against it."""
