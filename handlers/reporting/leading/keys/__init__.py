"""Key clients, for the lead: all of them, and the half-yearly look at each."""
