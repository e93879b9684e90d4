"""Speaking to Telegram: sessions, pace, repeats, the law of silence, the greeting."""
