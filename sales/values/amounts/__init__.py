"""Which figures or words of a text are a sum of money."""
