"""How updates reach a bot: getUpdates, webhooks, and waiting until they are dealt with."""
