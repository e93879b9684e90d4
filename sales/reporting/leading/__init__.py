"""The lead's day: the morning of the team, complaints, steps that a lead sets, reminding a rep once a day."""
