"""Commands that work on the database while the bot is stopped: create, migrate, move, back up, restore."""
