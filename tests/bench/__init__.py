"""`make bench`: what the bot gives beside a plain aiogram bot and bare SQLite, in one run on one machine.

Only ratios within one run mean anything. Nothing here is a test and no test measures time.
"""
