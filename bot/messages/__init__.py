"""What nobody asked for just now: whose morning it is, the letters, the way out."""
