"""What the conversation about a file shows, and its words."""
