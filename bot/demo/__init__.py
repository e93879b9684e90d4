"""The demo: a sample company, and the whole product around it without Telegram.

`words` holds texts in each language, `company` makes the sample company, `kept` finds it again in a database, `runner`
starts sandbox, bot and company in one process, `clock` is the clock they share, `command` the command line's part.
"""
