"""What leads are told of the minute it happens, and what they do about it."""
