"""What is put right after a touch: its outcome, a number that is not theirs, an hour or a person that does not suit."""
