"""The day's list as screens: the digest itself, all that is overdue, the folded sections opened.

Lines and sections are cut to their shares, so that a page of ten lines with everything under it fits one message.
"""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.speech import codes
from handlers.speech.paging import SIZE, last_page, pager, within
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, clipped, cut
from handlers.speech.taps.day import DayTap, OverdueTap, SectionTap
from handlers.speech.taps.everywhere import CardTap, MenuTap, TouchTap
from handlers.speech.words import Html, fill
from sales.clients.client import ClientLine
from sales.ground import ids
from sales.recording.origin import Origin
from sales.reporting.digest import Digest, Line, Section

LINES = 10
LONGEST_NAME = 40
LONGEST_AGREEMENT = 60
LONGEST_ON_BUTTON = 28


def digest_screen(reader: Reader, digest: Digest, home: str, *, page: int | None = None, late: bool = False) -> Screen:
    """A member's day. `home` is the company's zone, where clients are unless they say otherwise.

    Without a page it opens where the first open line is: what is done goes out of the way, but stays to be seen.
    """
    lines = shown_lines(digest)
    last = last_page(len(lines), LINES)
    number = within(_first_open(lines) if page is None else page, last)
    head = _head(reader, digest, late=late)
    if digest.is_empty:
        return Screen("\n\n".join([head, *_empty(reader, digest, home)]), _empty_rows(reader, digest))
    text = "\n\n".join([head, *_listed(reader, digest, number, home), *_folded(reader, digest)])
    rows = [[_line_button(reader, line)] for line in lines[number * LINES : (number + 1) * LINES]]
    return Screen(text, [*rows, *pager(number, last, lambda one: DayTap(page=one).pack()), *_below(reader, digest)])


def shown_lines(digest: Digest) -> tuple[Line, ...]:
    """Everything with a button of its own, in order."""
    return digest.planned + digest.first_overdue + digest.caught_up


def overdue_screen(reader: Reader, lines: Sequence[Line], page: int, home: str, sorting: Sequence[Row] = ()) -> Screen:
    """All of them, the latest promise first; each opens with its outcomes."""
    last = last_page(len(lines))
    number = within(page, last)
    part = lines[number * SIZE : (number + 1) * SIZE]
    head = reader.n_("{n} overdue step", "{n} overdue steps", len(lines)) if lines else reader._("Nothing is overdue.")
    text = "\n".join([f"<b>{head}</b>", *(_line(reader, line, home, dated=True) for line in part)])
    rows: list[Row] = [[_line_button(reader, line)] for line in part]
    return Screen(
        text,
        [
            *rows,
            *pager(number, last, lambda one: OverdueTap(page=one).pack()),
            *sorting,
            [_back(reader)],
        ],
    )


def section_screen(
    reader: Reader, what: str, clients: Sequence[ClientLine], total: int, page: int, home: str
) -> Screen:
    """A page of those due for a call or without a step; `clients` are those of this page."""
    heads = {"due": reader.p_("list", "Due for a call"), "idle": reader.p_("list", "Without a step")}
    lines = [f"• {_client(reader, one, home)}" for one in clients] or [reader._("Nobody. Well done!")]
    text = "\n".join([f"<b>{heads[what]}: {total}</b>", *lines])
    rows: list[Row] = [[_client_button(one, what)] for one in clients]
    leaf = pager(page, last_page(total), lambda number: SectionTap(what=what, page=number).pack())
    return Screen(text, [*rows, *leaf, [_back(reader)]])


def _first_open(lines: Sequence[Line]) -> int:
    return next((place for place, line in enumerate(lines) if not line.done), 0) // LINES


def _head(reader: Reader, digest: Digest, *, late: bool) -> str:
    """Четверг, 19 ноября. 7 звонков, 2 визита, 1 просрочен"""
    counted = ", ".join(_counted(reader, digest))
    head = f"<b>{reader.headline(digest.day)}.</b> {counted}".rstrip()
    if digest.done:
        of = len(digest.planned) + len(digest.caught_up) + len(digest.overdue)
        head += "\n" + reader._("Done: {done} of {of}", done=digest.done, of=of)
    return "\n".join([reader._("Today's list, late this time"), head]) if late else head


def _counted(reader: Reader, digest: Digest) -> list[str]:
    pieces = (
        (digest.calls, reader.n_("{n} call", "{n} calls", digest.calls)),
        (digest.visits, reader.n_("{n} visit", "{n} visits", digest.visits)),
        (digest.others, reader.n_("{n} other step", "{n} other steps", digest.others)),
        (len(digest.overdue), reader.n_("{n} overdue", "{n} are overdue", len(digest.overdue))),
    )
    return [words for number, words in pieces if number]


def _listed(reader: Reader, digest: Digest, page: int, home: str) -> list[str]:
    """The lines of a page: those of the day, then the overdue ones under their word."""
    days = len(digest.planned)
    here = range(page * LINES, (page + 1) * LINES)
    every = list(enumerate(shown_lines(digest)))
    planned = [_line(reader, line, home) for place, line in every if place in here and place < days]
    overdue = [_line(reader, line, home, dated=True) for place, line in every if place in here and place >= days]
    if overdue:
        overdue.insert(0, reader._("<b>Overdue</b>"))
    if overdue and digest.more_overdue:
        overdue.append(reader._("and {n} more", n=digest.more_overdue))
    return ["\n".join(block) for block in (planned, overdue) if block]


def _line(reader: Reader, line: Line, home: str, *, dated: bool = False) -> str:
    """✓ 10:00 📞 Ромашка: просят прайс · у них 13:00"""
    step = line.step
    when = reader.clock(reader.local(step.due_at).time()) if step.due_at else ""
    if dated and step.due_on != reader.today:
        when = " ".join(filter(None, [reader.short_day(step.due_on), when]))
    start = "✓" if line.done else codes.STEP_SIGNS[step.kind]
    agreed = cut(step.note, LONGEST_AGREEMENT) if step.note else _agreed(reader, line.client)
    pieces = [start, when, _client(reader, line.client, home, agreed, step.due_at)]
    text = " ".join(filter(None, pieces))
    return f"<s>{text}</s>" if line.done else text


def _client(
    reader: Reader, client: ClientLine, home: str, agreed: str | None = None, due: datetime | None = None
) -> str:
    """The name, what was agreed last time, and the client's clock where it differs: when the step is due, or now."""
    said = _agreed(reader, client) if agreed is None else agreed
    name = f"<b>{cut(client.name, LONGEST_NAME)}</b>"
    text = f"{name}: {said}" if said else name
    moment = due or reader.now
    there = moment.astimezone(ZoneInfo(client.zone or home))
    if there.utcoffset() == reader.local(moment).utcoffset():
        return text
    time = reader.clock(there.time())
    clock = reader._("{time} there", time=time) if due else reader._("{time} there now", time=time)
    return f"{text} · {clock}"


def _agreed(reader: Reader, client: ClientLine) -> Html:
    """Half a line: the comment of the last talk, else its outcome."""
    facts = client.facts
    if facts.last_talk_note:
        return cut(facts.last_talk_note, LONGEST_AGREEMENT)
    return codes.outcome(reader, facts.last_talk) if facts.last_talk else Html("")


def _folded(reader: Reader, digest: Digest) -> list[str]:
    """Under the lines, folded: a tap on the quotation opens it."""
    sections = (
        (reader.p_("list", "Due for a call"), digest.due_for_call),
        (reader.p_("list", "Without a step"), digest.without_step),
    )
    return [_quotation(reader, head, section) for head, section in sections if section.clients]


def _quotation(reader: Reader, head: str, section: Section) -> str:
    lines = [f"<b>{head}</b>", *(str(cut(one.name, LONGEST_NAME)) for one in section.clients)]
    if section.more:
        lines.append(reader._("and {n} more", n=section.more))
    return f"<blockquote expandable>{chr(10).join(lines)}</blockquote>"


def _below(reader: Reader, digest: Digest) -> list[Row]:
    """One button per section: it opens all of it."""
    rows: list[Row] = []
    if digest.overdue:
        sort_out = fill("{words} · {n}", words=reader.p_("button", "Sort out"), n=len(digest.overdue))
        rows.append([Button(sort_out, OverdueTap().pack())])
    return rows + _section_rows(reader, digest)


def _section_rows(reader: Reader, digest: Digest) -> list[Row]:
    sections = (
        ("due", reader.p_("list", "Due for a call"), digest.due_for_call),
        ("idle", reader.p_("list", "Without a step"), digest.without_step),
    )
    return [
        [Button(f"{head} · {len(section.clients) + section.more}", SectionTap(what=what).pack())]
        for what, head, section in sections
        if section.clients
    ]


def _empty(reader: Reader, digest: Digest, home: str) -> list[str]:
    """A day with nothing planned says so, and offers whom it forgets."""
    nothing = reader._("Nothing is planned for today.")
    if digest.is_silent:
        return [nothing]
    offered = [f"• {_client(reader, one, home)}" for one in digest.without_step.clients]
    if digest.without_step.more:
        offered.append(reader._("and {n} more", n=digest.without_step.more))
    head = reader._("These clients have no next step:")
    return [nothing, *(["\n".join([head, *offered])] if offered else [])]


def _empty_rows(reader: Reader, digest: Digest) -> list[Row]:
    if digest.is_silent:
        return [[Button(reader.p_("button", "New client"), MenuTap(place="new").pack())]]
    offered: list[Row] = [[_client_button(one, "idle")] for one in digest.without_step.clients]
    return offered + _section_rows(reader, digest)


def _line_button(reader: Reader, line: Line) -> Button:
    """An open line opens with its outcomes at once, a done one with its card."""
    client, name = ids.to_text(line.client.id), clipped(line.client.name, LONGEST_ON_BUTTON)
    if line.done:
        return Button(f"✓ {name}", CardTap(client=client, back="d").pack())
    when = f"{reader.clock(reader.local(line.step.due_at).time())} " if line.step.due_at else ""
    data = TouchTap(client=client, step=ids.to_text(line.step.id), origin=Origin.DIGEST)
    return Button(f"{codes.STEP_SIGNS[line.step.kind]} {when}{name}", data.pack())


def _client_button(client: ClientLine, what: str) -> Button:
    """Who is due is called; who has no step is looked at first."""
    text = ids.to_text(client.id)
    data = (
        TouchTap(client=text, origin=Origin.DIGEST).pack() if what == "due" else CardTap(client=text, back="d").pack()
    )
    return Button(clipped(client.name, LONGEST_ON_BUTTON), data)


def _back(reader: Reader) -> Button:
    return Button(reader.p_("button", "Back"), MenuTap(place="today").pack())
