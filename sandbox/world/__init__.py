"""All that this Telegram holds: accounts, chats, messages, files, updates, the clock."""
