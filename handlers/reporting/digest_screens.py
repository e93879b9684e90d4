"""The day's list as screens: the digest itself, all that is overdue, what is done, the folded sections opened.

Lines and sections are cut to their shares, so that a page of ten lines with everything under it fits one message.
"""

from collections.abc import Sequence

from handlers.reporting import digest_lines
from handlers.reporting.digest_lines import apart
from handlers.reporting.occasions import section_screens
from handlers.speech import codes
from handlers.speech.paging import SIZE, last_page, pager, within
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, pairs
from handlers.speech.taps.day import CallDayTap, DayTap, OverdueTap, RouteTap, SectionTap
from handlers.speech.taps.everywhere import MenuTap
from handlers.speech.taps.lists import ShelfTap, WentTap
from handlers.speech.words import Html, fill
from sales.clients.client import ClientLine
from sales.ground import ids
from sales.recording.calling import called
from sales.reporting.digest import Covered, Digest, Line
from sales.reporting.unasked.occasions import Occasion
from sales.standing.open_list import Shelf
from sales.work.step import StepKind

POOL = "🗂"
LINES = 10
FULL = 9
"""Lines of a day that takes a screen and a half with one row of sections."""
SOME_CALLS = SOME_VISITS = 2
"""One is tapped on its line, and has no order."""


def digest_screen(
    reader: Reader, digest: Digest, home: str, *, page: int = 0, late: bool = False, plan: Html | None = None
) -> Screen:
    """A member's day. `home` is the company's zone, where clients are unless they say otherwise.

    `plan`: how it goes, in a line.
    """
    head = "\n".join(filter(None, [_head(reader, digest, late=late), plan]))
    if digest.is_empty:
        return Screen("\n\n".join([head, *_empty(reader, digest, home)]), _empty_rows(reader, digest))
    lines = ahead(digest)
    last = last_page(len(lines), LINES)
    number = within(page, last)
    here = lines[number * LINES : (number + 1) * LINES]
    days = (digest, *(one.day for one in digest.covered))
    done = [digest_lines.finished(reader, day.finished) for day in days if day.finished]
    listed = _listed(reader, digest, number, home)
    if plan and len(lines) >= FULL:
        listed = listed[1:]  # the plan stands between the head and the lines
    beside = [line.client for line in here]
    folded = [] if number else section_screens.folded(reader, digest, beside)  # nobody stands twice on a screen
    text = "\n".join([head, *listed, *folded, *_leaving(reader, digest), *done])
    rows = pairs([digest_lines.button(reader, line) for line in apart(here)])
    return Screen(text, [*rows, *pager(number, last, lambda one: DayTap(page=one).pack()), *_below(reader, digest)])


def _leaving(reader: Reader, digest: Digest) -> list[Html]:
    """🗂 Скоро в общий пул: 3 клиента. Касание или шаг — и останутся у вас."""
    told = reader.n_(
        "Soon in the pool: {n} client. A touch or a step keeps it.",
        "Soon in the pool: {n} clients. A touch or a step keeps them.",
        digest.leaving,
    )
    soon = [fill("{sign} {told}", sign=POOL, told=told)] if digest.leaving else []
    return [*went(reader, digest.went), *soon]


def went(reader: Reader, clients: int) -> list[Html]:
    """🗂 Этой ночью в общий пул ушли 3 клиента."""
    told = reader.n_("{n} client went to the pool this night.", "{n} clients went to the pool this night.", clients)
    return [fill("{sign} {told}", sign=POOL, told=told)] if clients else []


def to_went(reader: Reader, night: int, clients: int) -> list[Button]:
    words = fill("{sign} {words}", sign=POOL, words=reader.p_("pool", "Went"))
    return [_counted_button(words, clients, WentTap(night=ids.to_text(night)).pack())] if clients else []


def ahead(digest: Digest) -> tuple[Line, ...]:
    """Everything with a button of its own, in order."""
    return (*digest.today, *digest.first_overdue, *(line for one in digest.covered for line in one.ahead))


def overdue_screen(reader: Reader, lines: Sequence[Line], page: int, home: str, sorting: Sequence[Row] = ()) -> Screen:
    """All of them, the latest promise first; each opens with its outcomes."""
    last = last_page(len(lines))
    number = within(page, last)
    part = apart(lines[number * SIZE : (number + 1) * SIZE])
    head = reader.n_("{n} overdue step", "{n} overdue steps", len(lines)) if lines else reader._("Nothing is overdue.")
    text = "\n".join([f"<b>{head}</b>", *(digest_lines.line(reader, line, home) for line in part)])
    rows = pairs([digest_lines.button(reader, line) for line in part])
    leaf = pager(number, last, lambda one: OverdueTap(page=one).pack())
    return Screen(text, [*rows, *leaf, *sorting, [_back(reader)]])


def finished_screen(reader: Reader, lines: Sequence[Line], page: int) -> Screen:
    """What is done today, the last first; each opens its card."""
    last = last_page(len(lines))
    number = within(page, last)
    part = apart(lines[number * SIZE : (number + 1) * SIZE])
    head = fill("{done}: {n}", done=reader.p_("list", "Done"), n=len(lines))
    text = "\n".join([f"<b>{head}</b>", *(f"✓ {digest_lines.done(reader, line)}" for line in part)])
    leaf = pager(number, last, lambda one: SectionTap(what="done", page=one).pack())
    return Screen(text, [*pairs([digest_lines.done_button(line) for line in part]), *leaf, [_back(reader)]])


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
    """The lines of a page: those of the day, the overdue ones under their word, then those of whoever is away."""
    here = ahead(digest)[page * LINES : (page + 1) * LINES]
    own = _lines(reader, digest, [line for line in here if not reader.instead_of(line.client.owner)], home)
    own += _further(reader, digest, page)
    theirs = [(one, [line for line in here if line in one.ahead]) for one in digest.covered]
    others = [line for one, part in theirs if part for line in _for_other(reader, one, part, home)]
    return [*(["", *own] if own else []), *others]


def _further(reader: Reader, digest: Digest, page: int) -> list[Html]:
    """⚠️ Просрочено: 3 — дальше; of a day that fills the page, so that they are not taken for none."""
    is_behind = digest.first_overdue and len(digest.today) >= (page + 1) * LINES
    return [reader._("⚠️ <b>Overdue: {n}</b>, further on", n=len(digest.overdue))] if is_behind else []


def _lines(reader: Reader, digest: Digest, part: Sequence[Line], home: str) -> list[str]:
    told = apart(part)
    days = [digest_lines.line(reader, line, home) for line in told if not line.late]
    overdue = [digest_lines.line(reader, line, home) for line in told if line.late]
    if overdue:
        overdue.insert(0, "⚠️ " + reader._("<b>Overdue</b>"))
    if overdue and digest.more_overdue and digest.first_overdue[-1] in part:
        overdue.append(reader._("and {n} more", n=digest.more_overdue))
    return [*days, *overdue]


def _for_other(reader: Reader, other: Covered, part: Sequence[Line], home: str) -> list[str]:
    """За Анну: 3 звонка, 1 просрочен; then her lines."""
    head = fill("{sign} <b>{whom}</b>", sign=codes.AWAY, whom=reader.for_member(other.name))
    counted = Html(", ".join(_counted(reader, other.day)))
    return ["", fill("{head}: {counted}", head=head, counted=counted), *_lines(reader, other.day, part, home)]


def _below(reader: Reader, digest: Digest) -> list[Row]:
    """What the day's lines are worked off by; under that, one button per section: it opens all of it."""
    days = (digest, *(one.day for one in digest.covered))
    visits = sum(line.step.kind is StepKind.VISIT for day in days for line in day.today)
    route = Button("🗺 " + reader.p_("button", "Route"), RouteTap().pack())
    overdue = _counted_button(reader.p_("button", "Sort out"), len(digest.overdue), OverdueTap().pack())
    done = _counted_button(reader.p_("list", "Done"), len(digest.finished), SectionTap(what="done").pack())
    asked = ((visits >= SOME_VISITS, route), (digest.overdue, overdue))
    few = len(ahead(digest)) >= FULL
    ways = [*_calling(reader, digest), *(button for wanted, button in asked if wanted)]
    sections = [*section_screens.buttons(reader, digest, few=few), *_to_pool(reader, digest)]
    return [ways, *pairs([*([done] if digest.finished else []), *sections])]


def _to_pool(reader: Reader, digest: Digest) -> list[Button]:
    words = fill("{sign} {words}", sign=POOL, words=reader.p_("list", "Soon in the pool"))
    soon = [_counted_button(words, digest.leaving, ShelfTap(shelf=Shelf.LEAVING).pack())] if digest.leaving else []
    return [*to_went(reader, digest.night, digest.went), *soon]


def _calling(reader: Reader, digest: Digest) -> list[Button]:
    days = (digest, *(one.day for one in digest.covered))
    ahead = called(line.step for day in days for line in (*day.today, *day.overdue))
    through = Button("📞 " + reader.p_("button", "Start calling"), CallDayTap().pack(), style=Style.MAIN)
    return [through] if len(ahead) >= SOME_CALLS else []


def _counted_button(words: str, number: int, data: str) -> Button:
    return Button(f"{words} · {number}", data)


def _empty(reader: Reader, digest: Digest, home: str) -> list[str]:
    """A day with nothing planned says so, and offers whom it forgets."""
    nothing, idle = reader._("Nothing is planned for today."), digest.section(Occasion.IDLE)
    offered = [section_screens.idle_line(reader, one, home) for one in _idle(digest)]
    if offered and idle.more:
        offered.append(reader._("and {n} more", n=idle.more))
    head = reader._("These clients have no next step:")
    others = section_screens.folded(reader, digest, without=frozenset({Occasion.IDLE}))
    others = [*others, *_leaving(reader, digest)]
    return [nothing, *others, *(["\n".join([head, *offered])] if offered else [])]


def _idle(digest: Digest) -> Sequence[ClientLine]:
    return section_screens.apart(digest).get(Occasion.IDLE, ())


def _empty_rows(reader: Reader, digest: Digest) -> list[Row]:
    offered: list[Row] = [[section_screens.client_button(one, Occasion.IDLE, "d")] for one in _idle(digest)]
    rows = [*offered, *pairs([*section_screens.buttons(reader, digest), *_to_pool(reader, digest)])]
    return rows or [[Button(reader.p_("button", "New client"), MenuTap(place="new").pack())]]


def _back(reader: Reader) -> Button:
    return Button(reader.p_("button", "Back"), MenuTap(place="today").pack())
