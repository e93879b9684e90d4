"""Updates on their way in, messages on their way out: inbox and outbox."""
