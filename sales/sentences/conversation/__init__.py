"""What is understood within a conversation: a message that waits for its tap, an answer, a list that is asked for."""
