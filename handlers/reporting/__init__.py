"""What the bot tells of the work: the morning's digest, /report, notices."""
