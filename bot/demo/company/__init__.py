"""The sample company: a year of work, the same every time."""
