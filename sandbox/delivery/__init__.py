"""How updates reach a bot (getUpdates, webhooks), and waiting until the bot has dealt with them."""
