"""Filtering and ordering lists, and the words for it."""
