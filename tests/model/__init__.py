"""A model of a company beside the real one: whatever people do and whatever goes wrong, both say the same."""
