"""When nobody works, or somebody does not: the company's days off, and vacations of members."""
