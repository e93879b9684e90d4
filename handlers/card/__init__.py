"""The client card: seen, edited, its history and orders."""
