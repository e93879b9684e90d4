"""Talking to Telegram: sessions, rate limits, retries, no calls within a unit of work, the bot's description."""
