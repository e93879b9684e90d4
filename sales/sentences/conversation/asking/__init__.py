"""What a text asks of the bot: a list, figures, an answer, clients to be handed over."""
