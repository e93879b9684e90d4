"""Shows the progress of a job by editing the one message that stands for it."""

from aiogram import Bot

from bot.process.settings import Settings
from handlers.frame.reply import Reply
from handlers.lists import jobs
from handlers.speech.reader import reader_for
from sales.company.members import Briefing, Person
from sales.ground.clock import Clock
from sales.jobs.job import Job, JobKind
from storage.database import Database


class Standing:
    def __init__(self, settings: Settings, database: Database, clock: Clock, sender: Bot) -> None:
        self._settings = settings
        self._database = database
        self._clock = clock
        self._sender = sender

    async def tell(self, job: Job) -> int | None:
        """The id of the message that shows the job now; 0 if there is nobody to tell, None if it failed."""
        if job.kind is JobKind.POOL and job.message is None:
            return 0  # nobody asked for it: it is told where the pool is
        async with self._database.read() as unit:
            briefings = await unit.members.briefing([job.person])
            known = briefings.get(job.person) or Briefing(Person(job.person, self._settings.default_locale))
            reader = reader_for(known, self._settings.default_timezone, self._clock.now())
            screen = await jobs.screen_of(unit, reader, job)
        if known.person.blocked:
            return 0
        protect = known.me is None or known.me.workspace.protect_content
        reply = Reply(self._sender, reader, person=job.person, protect=protect)
        return await reply.show(screen, on=job.message)
