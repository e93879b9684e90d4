"""What the lead's day asks of the base: complaints, steps that were set, what the team has planned."""
