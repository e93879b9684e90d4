"""Actions on lists: keeping one under a name, and doing something with all its clients."""
