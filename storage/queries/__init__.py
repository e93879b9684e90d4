"""What repositories build queries of: the scope, pages, search, rows into objects and back."""
