"""The screens of a merge: with which card, whether, how far it is, what came of it, and that it was taken back."""

from collections.abc import Mapping, Sequence
from html import unescape

from handlers.card import edit_screens
from handlers.card.card_screens import step_text, title
from handlers.card.doubles import twins
from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, cut
from handlers.speech.taps.clients import MergeTap, MoreTap
from handlers.speech.taps.everywhere import CardTap
from handlers.speech.taps.jobs import JobAct, job_tap
from handlers.speech.words import Html, fill
from sales.actions.card.merge import reach
from sales.actions.ports import UnitOfWork
from sales.clients.client import Card, Client, ClientField, ClientLine
from sales.clients.client_draft import present
from sales.clients.doubles.likeness import Likeness
from sales.clients.doubles.merge import Merge
from sales.clients.doubles.merging import different
from sales.clients.facts import Facts
from sales.company.directories import Entry
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.scope import Scope
from sales.jobs.job import Job, JobState, Why
from sales.work.step import NextStep

MOST_SHOWN = 6
LONGEST_VALUE = 60


def tap(kept: int, other: int | None = None, what: str = "") -> str:
    return MergeTap(client=ids.to_text(kept), other="" if other is None else ids.to_text(other), what=what).pack()


def by(reader: Reader, likeness: Likeness) -> Html:
    """Why two cards look like one client's."""
    words = {
        Likeness.TAX_NUMBER: reader.p_("likeness", "same tax number"),
        Likeness.EMAIL: reader.p_("likeness", "same e-mail"),
        Likeness.NAME: reader.p_("likeness", "same name"),
    }
    return words[likeness]


def with_whom(
    reader: Reader, client: Client, alike: Sequence[tuple[Client, Likeness]], told: Mapping[int, str]
) -> Screen:
    """`told`: of those that are called the same, what each differs by."""
    asked = reader._("Which card is of the same client? It goes into this one.")
    typed = reader._("Pick one, or write a part of its name or a number.")
    none = reader._("I see none like it. Write a part of its name or a number.")
    rows = [
        [Button(twins.label(one.name, told.get(one.id) or by(reader, why)), tap(client.id, one.id))]
        for one, why in alike
    ]
    lines = [title(client), asked, "", typed if alike else none]
    return Screen("\n".join(lines), [*rows, [_to_more(reader, client.id)]])


def found(reader: Reader, client: Client, lines: Sequence[ClientLine], told: Mapping[int, str]) -> Screen:
    """What was written has found these."""
    rows = [[Button(twins.label(cut(one.name, 40), told.get(one.id, "")), tap(client.id, one.id))] for one in lines]
    asked = reader._("Which card is of the same client? It goes into this one.")
    nobody = reader._("Nobody found. Write another part of the name, or a number.")
    return Screen(f"{title(client)}\n{asked if lines else nobody}", [*rows, [_to_more(reader, client.id)]])


def whether(reader: Reader, stays: Card, goes: Card, owners: Mapping[int, str], sources: Mapping[int, Entry]) -> Screen:
    """What stays, what goes into it, what they say differently: nothing is asked but whether. Whose they are is
    said where they are two people's; of two that are called the same, what tells them apart.
    """
    kept, other = stays.client, goes.client
    ours, theirs = _about(reader, stays, goes, owners if kept.owner != other.owner else {})
    lines = [
        reader._("Make one card of the two?"),
        "",
        "✅ " + reader._("Stays: {client}", client=ours),
        "↘️ " + reader._("Goes into it: {client}", client=theirs),
        *([reader._("They are alike in everything: whichever stays, nothing is lost.")] if ours == theirs else []),
        *_differences(reader, kept, other, sources),
        "",
        reader._("Touches, steps, orders, people and notes of both are kept; of two like steps the nearer stays."),
        reader._("For a day you can take it back."),
    ]
    yes = Button(reader.p_("button", "Merge"), tap(kept.id, other.id, "do"), style=Style.MAIN)
    swap = Button(reader.p_("button", "The other one stays"), tap(other.id, kept.id))
    two = Button(reader.p_("button", "Not a double"), tap(kept.id, other.id, "apart"))
    return Screen("\n".join(lines), [[yes], [swap], [two, _to_more(reader, kept.id)]])


def _about(reader: Reader, stays: Card, goes: Card, owners: Mapping[int, str]) -> list[Html]:
    """Of each: when it came and was touched where both are called the same, else how often."""
    cards = [stays, goes]
    are_twins = twins.called(stays.client.name) == twins.called(goes.client.name)
    further = twins.beyond(reader, cards) if are_twins else ["", ""]
    told: list[Html] = []
    for card, more in zip(cards, further, strict=True):
        client = card.client
        touched = twins.touched(reader, client.facts) if are_twins else _touches(reader, client.facts)
        owner = cut(owners[client.owner]) if client.owner in owners else ""
        since = twins.since(reader, card) if are_twins else ""
        pieces = [f"<b>{cut(client.name, 200)}</b>", touched, since, twins.orders(reader, card), more, owner]
        told.append(Html(" · ".join(filter(None, pieces))))
    return told


def _touches(reader: Reader, facts: Facts) -> Html:
    return reader.n_("{n} touch", "{n} touches", facts.touches + facts.attempts)


def _differences(reader: Reader, kept: Client, other: Client, sources: Mapping[int, Entry]) -> list[str]:
    fields = [one for one in different(kept, other) if one is not ClientField.NAME][:MOST_SHOWN]
    if not fields:
        return []
    lines = [
        fill(
            "{heading}: {ours} / {theirs}",
            heading=edit_screens.field_name(reader, one),
            ours=_value(reader, kept, one, sources, LONGEST_VALUE),
            theirs=_value(reader, other, one, sources, LONGEST_VALUE),
        )
        for one in fields
    ]
    return ["", reader._("They differ; the first stays, the second goes into the note:"), *lines]


def said(reader: Reader, client: Client, sources: Mapping[int, Entry]) -> dict[str, str]:
    """What a card says, by field, each behind its heading: plain lines of a note."""
    told = [one for one in ClientField if present(client, one)]
    lines = {one: (edit_screens.field_name(reader, one), _value(reader, client, one, sources)) for one in told}
    return {one.value: unescape(f"{heading}: {value}") for one, (heading, value) in lines.items()}


def _value(reader: Reader, client: Client, field: ClientField, sources: Mapping[int, Entry], most: int = 2000) -> Html:
    source = sources.get(client.source) if client.source is not None else None
    return edit_screens.value_words(reader, client, field, source, most)


def busy(reader: Reader) -> Html:
    return reader._("Other cards are being merged right now. Try again in a moment.")


def are_two(reader: Reader, kept: Client, other: Client) -> Screen:
    text = reader._(
        "Noted: <b>{name}</b> and <b>{other}</b> are two clients.", name=cut(kept.name, 200), other=cut(other.name, 200)
    )
    return Screen(text, [[_opens(reader, kept.id)]])


def merged_already(reader: Reader) -> Html:
    return reader._("This is one card already.")


async def standing(unit: UnitOfWork, reader: Reader, job: Job) -> Screen:
    """Under way it names nobody: the message is edited as the work goes on."""
    if job.state is JobState.RUNNING:
        done, total = (job.returned + job.kept, job.done) if job.backwards else (job.done, max(job.total, job.done))
        text = reader._("Making two cards again…") if job.backwards else reader._("Merging the cards…")
        return Screen(f"{text} {reader.number(done)} / {reader.number(total)}")
    merge = Merge.of(job.what)
    member = await unit.members.get(job.scope, job.member)
    scope = reach(await unit.members.lasting(member))
    kept, old = [await _name(unit, scope, one) for one in (merge.into, merge.old)]
    since = await unit.steps.open_since(scope, merge.into, job.finished_at) if job.finished_at else []
    lines = [_why(reader, job), *_what(reader, job, kept, old, since)]
    return Screen("\n".join(filter(None, lines)), _ways_on(reader, job, merge))


def _staying(reader: Reader, steps: Sequence[NextStep]) -> list[Html]:
    """By whichever name of the one card they were planned."""
    if not steps:
        return []
    heading = reader._("Planned since the merge, and stays with the first one:")
    lines = [_step(reader, one) for one in steps[:MOST_SHOWN]]
    rest = len(steps) - MOST_SHOWN
    return [heading, *lines, *([reader._("and {n} more", n=rest)] if rest > 0 else [])]


def _step(reader: Reader, step: NextStep) -> Html:
    """📞 Позвонить: пн, 23 ноября · о скидке"""
    told = Html(" · ".join(filter(None, [step_text(reader, step), cut(step.note, LONGEST_VALUE)])))
    return fill("{sign} {step}", sign=codes.STEP_SIGNS[step.kind], step=told)


async def _name(unit: UnitOfWork, scope: Scope, client: int) -> Html:
    try:
        return title(await unit.clients.get(scope, client))
    except NotFound:
        return Html("")


def _why(reader: Reader, job: Job) -> Html:
    match job.why:
        case Why.ASKED:
            return reader._("Stopped.")
        case Why.RIGHT | Why.GONE | Why.BROKEN:
            return reader._("Stopped: one of the cards is not there for you any more.")
        case Why.FAILED:
            return reader._("I couldn't finish. What is done stays; try the rest once more.")
        case None:
            return Html("")


def _what(reader: Reader, job: Job, kept: Html, old: Html, since: Sequence[NextStep]) -> list[Html]:
    if job.backwards and job.state is JobState.DONE:
        told = reader._("Undone. Two cards again: {name} and {other}", name=kept, other=old)
        stays = reader._("What was changed on the first one since stays as it is.")
        return [told, *([stays] if job.kept else []), *_staying(reader, since)]
    if job.state is JobState.DONE:
        return [reader._("Saved. It is one card now: {name}", name=kept)]
    return [reader._("A part of the one card is on the other already. Take it back, or merge them once more.")]


def _ways_on(reader: Reader, job: Job, merge: Merge) -> list[Row]:
    rows: list[Row] = []
    if job.left > 0 and (job.state is JobState.STOPPED or not job.backwards):
        rows.append([Button(reader.p_("button", "Undo the merge"), job_tap(JobAct.UNDO, job.id))])
    return [[_opens(reader, merge.into)], *rows]


def _opens(reader: Reader, client: int) -> Button:
    return Button(reader._("To the card"), CardTap(client=ids.to_text(client)).pack())


def _to_more(reader: Reader, client: int) -> Button:
    return Button(reader.p_("button", "Back"), MoreTap(client=ids.to_text(client)).pack())
