"""Messages to the operator when the database cannot be written, and so neither can the outbox:
sent at once, or lost.
"""

from typing import Any

from aiogram import Bot

from bot.process.settings import Settings
from handlers.frame.reply import Reply
from handlers.reporting.notices import notice
from handlers.speech.reader import reader_for
from sales.company.members import Briefing
from sales.ground.clock import Clock


class Alarm:
    def __init__(self, settings: Settings, clock: Clock, sender: Bot) -> None:
        self._settings = settings
        self._clock = clock
        self._sender = sender

    async def say(self, known: Briefing, kind: str, data: dict[str, Any]) -> None:
        reader = reader_for(known, self._settings.default_timezone, self._clock.now())
        reply = Reply(self._sender, reader, person=known.person.id, protect=True)
        await reply.show(notice(reader, kind, data))
