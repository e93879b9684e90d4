"""Telegram's texts: HTML and entities, links, keyboards."""
