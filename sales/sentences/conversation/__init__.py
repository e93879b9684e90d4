"""What is understood within a conversation: a message waiting for its tap, and a text that answers a question."""
