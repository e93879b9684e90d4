"""What repositories build their queries from: the scope, pages, lists, search, and rows into objects and back."""
