"""A workbook that the bot made itself, read back to the letter."""
