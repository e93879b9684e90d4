"""Commands of the machine that work with the base while nobody answers people: made, moved, copied, put back."""
