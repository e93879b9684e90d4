"""Before somebody is in: /start, strangers, founding, joining, /help and /privacy."""
