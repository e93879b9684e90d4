"""What a list is filtered by and stands in order of, and the words for that."""
