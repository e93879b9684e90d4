"""The lead's day: the morning of the team and what stands behind it, complaints, reminding, setting steps."""
