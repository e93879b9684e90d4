"""Key and VIP clients: why they are, looking at that again, and all of one on a screen."""
