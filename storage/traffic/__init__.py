"""The inbox of updates and the outbox of messages; signs of life; which process sends."""
