"""The demo: a sample company to look at, and the whole product around it without Telegram.

What stands where: `words` (the shape), `ru` and `en` (the words), `clients` (who they are), `lives` (what becomes of
them), `touches`, `orders` and `plans` (what that looks like in the books), `company` (all of it, written down),
`runner` (sandbox, bot and company in one process), `clock` (the one they share).
"""
