"""What a digest and a report hold, from facts to figures. No words."""
