"""How the bot speaks: words of the catalogues, how a reader sees numbers and days, screens, menus, commands."""
