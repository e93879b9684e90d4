"""A part of a report that is another client's goes there with its words: which part, to whom, and what it is then."""

from dataclasses import replace

from handlers.frame.drafts import keep
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.idle import whom
from handlers.idle.told import new_cards, pencil, people
from handlers.idle.told.orders import settling
from handlers.idle.told.whose import asking, giving_screens, reading
from sales.actions.ports import UnitOfWork
from sales.clients.client import ClientLine
from sales.days.repeats import Plainly
from sales.ground import ids
from sales.ground.noted import Noted
from sales.sentences.conversation.changes import dividing
from sales.sentences.conversation.changes.dividing import Part
from sales.sentences.conversation.draft import Asked, SentenceDraft
from sales.sentences.conversation.report import Report
from sales.sentences.said import Named, Sentence
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome

CODE = 4
"""Letters of a part's code on a button."""


async def ask(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, _value: str) -> Shown:
    put = draft.asking(Asked.NOTHING, report.id)
    await keep(unit, turn, put)
    name, shown = await pencil.named(unit, turn, report)
    return Shown(giving_screens.parts(turn.reader, put, report, name), Noted.SENTENCE, shown)


async def to_whom(
    unit: UnitOfWork,
    turn: Turn,
    draft: SentenceDraft,
    report: Report,
    value: str,
    lines: list[ClientLine] | None = None,
    typed: str = "",
) -> Shown:
    """`value`: the part's code. First the others of the message, then whoever is called so or was seen last."""
    part = part_of(report, value[:CODE])
    if part is None:
        return await ask(unit, turn, draft, report, "")
    put = draft.asking(Asked.GIVEN, report.id, int(part.code, 16), typed)
    await keep(unit, turn, put)
    if lines is None:
        told = [one.client for one in draft.reports if one.client]
        near = await asking.near(unit, turn, replace(report, words=part.words, choices=()))
        lines = [*await unit.clients.lists.lines(turn.scope, told), *near]
    others = list({line.id: line for line in lines if line.id != report.client}.values())[: asking.MOST]
    screen = giving_screens.clients(turn.reader, put, report, part, others)
    return Shown(screen, Noted.SENTENCE, [line.id for line in others])


def part_of(report: Report, code: str) -> Part | None:
    return next((one for one in dividing.parts_of(report) if one.code == code), None)


async def given(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, value: str) -> SentenceDraft:
    """`value`: the part's code, and whose it is; of nobody's id, somebody's new who was written."""
    part, client = part_of(report, value[:CODE]), value[CODE:]
    if part is None or not (client or draft.typed):
        return draft.asking(Asked.NOTHING, report.id)
    whose = ids.from_text(client) if client else None
    name = "" if whose else draft.typed
    made = await (
        _read(unit, turn, part.words, whose, name) if part.words else _moved(unit, turn, report, part, whose, name)
    )
    at = (made.at, made.timed) if made.at else (report.at, report.timed)
    told = dividing.divided(draft.asking(Asked.NOTHING), report, part, replace(made, at=at[0], timed=at[1]))
    left = told.of(report.id)
    return told.changed(await people.without_what_was_of(unit, turn, report, left)) if left else told


async def _read(unit: UnitOfWork, turn: Turn, words: str, client: int | None, name: str) -> Report:
    """Words are read as if that client's name stood before them."""
    called = name or (await unit.clients.get(turn.scope, client or 0)).name
    heard = whom.read(turn, f"{called} {words}", [Named(0, len(called), (client or 0,))])
    plain = Sentence("", Channel.CALL, Direction.OUTGOING, None, None, (), words, unsaid=True)
    said = heard[0] if len(heard) == 1 and heard[0].tells else plain
    whose = (client,) if client is not None else ()
    if said.outcome is Outcome.TALKED:  # what is told of somebody says of itself no more than that
        said = replace(said, outcome=None)
    said = replace(said, clients=whose, likely=False, newcomer=bool(name), client_words=name, text=words)
    return await reading.report(unit, turn, said, ids.new_id(), Plainly(words))


async def _moved(unit: UnitOfWork, turn: Turn, report: Report, part: Part, client: int | None, name: str) -> Report:
    """What was read already stays as it is."""
    told = replace(dividing.given(report, part), id=ids.new_id(), client=client, new=name, words=name)
    told = await people.named(unit, turn, await settling.settled(unit, turn, told))
    return await new_cards.filled(unit, turn, told)
