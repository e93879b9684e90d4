"""Messages that nobody asked for just now: when they are due, their texts, and the outbox that sends them."""
