"""The program's doors: polling, the webhook, its own HTTP, the owner's link."""
