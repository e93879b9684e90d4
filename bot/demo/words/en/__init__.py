"""The sample company's words in English: data, not a voice of the bot."""
