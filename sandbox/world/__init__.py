"""The state of this Telegram: accounts, chats, messages, files, updates, the clock."""
