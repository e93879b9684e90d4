"""Russian as people say and write it."""
