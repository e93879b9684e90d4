"""English as people say and write it."""
