"""A number that a message tells of is another client's of the same message: a tap takes it there."""

from handlers.frame.turn import Turn
from handlers.idle.told import new_card_screens
from handlers.idle.told.pencil_screens import LONGEST_NAME, NEW
from handlers.speech.screen import Button, Row, cut, pairs
from handlers.speech.taps.recording import Said
from handlers.speech.taps.recording import said as tap
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.sentences.conversation import correcting
from sales.sentences.conversation.changes import dividing
from sales.sentences.conversation.draft import SentenceDraft
from sales.sentences.conversation.people.newly_known import of_card
from sales.sentences.conversation.report import Report

ID = 11
"""Letters of an id on a button."""


async def rows(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report) -> list[Row]:
    """The other clients of the message, in its order."""
    others = [one for one in draft.kept if one.id != report.id]
    lines = await unit.clients.lists.lines(turn.scope, [one.client for one in others if one.client is not None])
    names = {line.id: line.name for line in lines}
    return pairs(
        [
            Button(
                "→ " + cut(names[one.client] if one.client is not None else f"{NEW} {one.new}", LONGEST_NAME),
                tap(draft.id, Said.PASSES, f"{ids.to_text(report.id)}{draft.which}{ids.to_text(one.id)}"),
            )
            for one in others
        ]
    )


async def passed(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, value: str) -> SentenceDraft:
    """`value`: the place of a number that was learnt, and the report whose it is."""
    place, other = value[:-ID], draft.of(ids.from_text(value[-ID:]))
    told = dividing.known_at(report, int(place)) if place.isdecimal() else ()
    if other is None or not told:
        return draft
    if other.client is not None:
        there = (await unit.clients.card(turn.scope, other.client, touches=0)).contacts
        told = tuple(of_card(one, there) for one in told)
    theirs = correcting.with_somebody(other, told, len(new_card_screens.told_of(turn.reader, other)))
    return draft.changed(correcting.without_learnt(report, int(place))).changed(theirs)
