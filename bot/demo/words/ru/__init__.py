"""The sample company's words in Russian: data, not a voice of the bot."""
