"""What is typed at *What to put right?*: a channel or an outcome in its word, a day, a sum, somebody of the card.

Anything else is a message of its own.
"""

from handlers.frame.turn import Turn
from handlers.idle.told import people
from handlers.idle.told.orders import settling
from handlers.idle.told.steps import days
from handlers.recording import remarks
from handlers.speech import codes
from sales.actions.ports import UnitOfWork
from sales.clients.client import Contact
from sales.days.when import parse_past
from sales.ground.errors import Rejected
from sales.recording.sold import is_bare
from sales.sentences.conversation import correcting
from sales.sentences.conversation.changes import step_changes
from sales.sentences.conversation.draft import Asked, SentenceDraft
from sales.sentences.conversation.people.persons import named_in
from sales.sentences.conversation.report import Report
from sales.values.company_names import search_key
from sales.work.channels import Channel
from sales.work.outcomes import Outcome

MOST_OF_A_NAME = 2
"""Words that name somebody and say nothing else."""


async def answered(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, text: str) -> Report | None:
    """The report with what the text puts right of it."""
    key = search_key(text).strip(" .!")
    for channel in Channel:
        if search_key(codes.channel(turn.reader, channel)) == key:
            return correcting.by_channel(report, channel)
    for outcome in Outcome:
        if search_key(codes.outcome(turn.reader, outcome)) == key:
            return correcting.as_outcome(report, outcome)
    if remarks.is_day(turn, text):
        return _on_day(turn, draft, report, text)
    if report.is_order and is_bare(text, turn.me.workspace.currency):
        return await settling.as_written(unit, turn, report, text)
    who = await _of_card(unit, turn, report, text)
    return people.with_person(turn, report, who) if who else None


def _on_day(turn: Turn, draft: SentenceDraft, report: Report, text: str) -> Report | None:
    """Of the only step; of several it is asked whose by their buttons, and where there is none it is a step's. One that
    is over is when the touch was.
    """
    if len(report.steps) > 1:
        return None
    more = None if report.steps else step_changes.one_more(report, turn.reader.today)
    try:
        return days.in_words(turn, draft.asking(Asked.DAY, report.id, added=more), report, text)
    except Rejected:
        past = parse_past(text, turn.reader.local(turn.reader.now), turn.reader.locale)
        return correcting.at(report, past.at, timed=past.timed)


async def _of_card(unit: UnitOfWork, turn: Turn, report: Report, text: str) -> Contact | None:
    if report.client is None or len(text.split()) > MOST_OF_A_NAME:
        return None
    there = (await unit.clients.card(turn.scope, report.client, touches=0)).contacts
    said = {who for one in named_in(text, there) for who in one.people}
    known = [one for one in there if one.id in said]
    return known[0] if len(known) == 1 else None
