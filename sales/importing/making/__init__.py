"""From a file's client to rows of ours: a new client, or what a known one lacks."""
