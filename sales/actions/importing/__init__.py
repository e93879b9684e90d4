"""Use cases of importing: look at an open file, load it, plan the first calls, undo it."""
