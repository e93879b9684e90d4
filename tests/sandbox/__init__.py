"""The sandbox held against Telegram's words and rules."""
