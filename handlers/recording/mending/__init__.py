"""What is put right after a touch: its outcome, and a number that is not theirs."""
