"""Workbooks that each release exported, with what they say: whatever is released later reads them to the letter."""
