"""A message cut into what is about one client each."""
