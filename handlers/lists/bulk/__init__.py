"""Actions on all clients of a list: choosing, confirming, progress."""
