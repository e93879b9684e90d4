"""The sections of the morning as screens: folded under the day's lines, opened, and all of them with their counts."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from handlers.lists import clients_screens, reasons
from handlers.reporting import digest_lines
from handlers.speech import client_words, codes
from handlers.speech.paging import last_page, pager
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, brief, cut, pairs
from handlers.speech.taps.clients import ListTap
from handlers.speech.taps.day import PlanOneTap, SectionTap, SpreadTap
from handlers.speech.taps.everywhere import CardTap, MenuTap, TouchTap
from handlers.speech.taps.ways import to_section
from handlers.speech.words import Html, fill
from sales.clients.client import ClientLine
from sales.clients.doubles import namesakes
from sales.ground import ids
from sales.recording.origin import Origin
from sales.reporting.digest import Digest
from sales.reporting.unasked.occasions import Born, Occasion, Section

LONGEST_AGREEMENT = 60
LONGEST_FOLDED = 22
LONGEST_ON_BUTTON = 28
LONGEST_BESIDE = 17
"""Of a name on a button beside another one."""
MORE = "more"
LISTED = "list"
ALL_IDLE = "all-idle"
"""What buttons begin with, or say, that open something else than a section."""
WHATS: Mapping[Occasion, str] = {
    Occasion.PAY: "pay",
    Occasion.BIRTHDAY: "born",
    Occasion.ORDER: "order",
    Occasion.CALL: "due",
    Occasion.BACK: "back",
    Occasion.PLAN: "plan",
    Occasion.IDLE: "idle",
}
"""What a button calls it."""
FEW = 2
"""In one row."""
OWN_BUTTON = (Occasion.PAY, Occasion.CALL, Occasion.IDLE)
"""In the morning's list; the others stand behind one together."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A page of a section. `days`: when a step planned by one tap would be, with each client."""

    occasion: Occasion
    clients: Sequence[ClientLine]
    total: int
    page: int
    days: Mapping[int, date] = field(default_factory=dict)
    born: Mapping[int, Born] | None = None
    whole: int = 0
    """How many there are with those who have a line of the day, or stand in another section."""
    among: str = ""
    """What all of them were asked for as, where it was opened from there: *Back* leads to them."""

    @property
    def what(self) -> str:
        return beside(self.occasion, self.among)


def beside(occasion: Occasion, among: str) -> str:
    """What a button calls a section that is opened among the others."""
    return "-".join(filter(None, [WHATS[occasion], among]))


def folded(
    reader: Reader, digest: Digest, beside: Sequence[ClientLine] = (), *, without: frozenset[Occasion] = frozenset()
) -> list[str]:
    """Under the lines: a tap on the quotation opens it. `beside`: whom the lines are about."""
    told, sections = apart(digest, beside), digest.sections.items()
    here = {one: replace(its, clients=told[one]) for one, its in sections if its.clients and one not in without}
    lines = [_named(reader, digest, one, its) for one, its in here.items()]
    return [f"<blockquote expandable>{chr(10).join(lines)}</blockquote>"] if lines else []


def apart(digest: Digest, beside: Sequence[ClientLine] = ()) -> dict[Occasion, tuple[ClientLine, ...]]:
    """Who stands in the sections: of namesakes anywhere in the morning each says what it differs by."""
    every = [line for its in digest.sections.values() for line in its.clients]
    named = {one.id: one for one in namesakes.apart([*beside, *every])}
    return {one: tuple(named[line.id] for line in its.clients) for one, its in digest.sections.items()}


def _named(reader: Reader, digest: Digest, occasion: Occasion, section: Section) -> str:
    """🔔 Пора звонить: Ромашка — не брали 9 мес., крупный · Пион — … · ещё 12"""
    names = [_why(reader, occasion, line, digest.born.get(line.id)) for line in section.clients]
    more = [reader._("and {n} more", n=section.more)] if section.more else []
    if digest.behind(occasion) > section.total:  # the others are named under another reason
        more = [reader._("{n} in all", n=reader.number(digest.behind(occasion)))]
    head = f"{reasons.SIGNS[occasion]} <b>{reasons.named(reader, occasion)}</b>"
    return f"{head}: {' · '.join([*names, *more])}"


def _why(reader: Reader, occasion: Occasion, line: ClientLine, born: Born | None) -> str:
    name = cut(brief(line.name, LONGEST_FOLDED))
    reason = reasons.weighed(reader, line, reasons.why(reader, occasion, line.facts, born))
    beside = _cake(reader, born) if born and occasion is not Occasion.BIRTHDAY else Html("")
    if occasion is Occasion.BIRTHDAY:
        beside = _debt(reader, line)
    reason = Html(", ".join(filter(None, [reason, beside])))
    return f"{name} — {reason}" if reason else name


def buttons(reader: Reader, digest: Digest, *, few: bool = False) -> list[Button]:
    """One for each of those that are asked for daily, with all whom it concerns; one for all the others, or for the
    week's birthdays where there is nothing else. Of a full day a `few`: the first, and one for the rest.
    """
    own = [one for one in OWN_BUTTON if digest.behind(one)]
    rest = _how_many(digest, without=OWN_BUTTON)
    if few and len(own) + bool(rest or digest.born_soon) > FEW:
        own = own[:1] if Occasion.CALL not in own else [Occasion.CALL]
        rest = _how_many(digest, without=own)
    shown = [_counted(reasons.named(reader, one), digest.behind(one), WHATS[one]) for one in own]
    if rest:
        more = "-".join([MORE, *(WHATS[one] for one in own)])
        return [*shown, _counted(reader.p_("button", "More reasons"), rest + digest.born_soon, more)]
    soon = _counted(_signed(reader, Occasion.BIRTHDAY), digest.born_soon, WHATS[Occasion.BIRTHDAY])
    return [*shown, *([soon] if digest.born_soon else [])]


def _how_many(digest: Digest, without: Collection[Occasion]) -> int:
    """As many as the buttons of these reasons say. But for birthdays: those of the week are behind."""
    return sum(digest.behind(one) for one in Occasion if one not in (*without, Occasion.BIRTHDAY))


def left_by(what: str) -> list[Occasion]:
    """Those behind the button: the others have one of their own beside it. One of before has them all."""
    beside = what.split("-")[1:]
    return [one for one in Occasion if WHATS[one] not in beside]


def every(reader: Reader, totals: Mapping[Occasion, int], untouched: int, draft: str, among: str) -> Screen:
    """These reasons, with how many clients each concerns; those whom nobody has touched yet are no reason:
    `draft` is their list. `among`: what all of them were asked for as.
    """
    counted = [[_counted(_signed(reader, one), n, beside(one, among))] for one, n in totals.items() if n]
    never = fill("⚪ {words} · {n}", words=reader.p_("list", "Untouched"), n=untouched)
    apart = [[Button(never, ListTap(draft=draft).pack())]] if untouched else []
    text = reader._("<b>Whom to think of</b>") if counted or apart else reader._("Nobody. Well done!")
    told = [reader._("Untouched ones are counted apart.")] if counted and apart else []
    return Screen("\n".join([text, *told]), [*counted, *apart, [_back(reader)]])


def section_screen(reader: Reader, opened: Opened, home: str) -> Screen:
    """A page of it: each client opens, and beside it one tap plans a call; all of them are spread over days."""
    what, born, clients = opened.what, opened.born or {}, namesakes.apart(opened.clients)
    lines = [f"• {_line(reader, opened.occasion, one, born.get(one.id), home)}" for one in clients]
    head = f"<b>{reasons.named(reader, opened.occasion)}: {opened.total}</b>"
    rows: list[Row] = [_row(reader, opened, one) for one in clients]
    leaf = pager(opened.page, last_page(opened.total), lambda number: SectionTap(what=what, page=number).pack())
    told = [_others(reader, opened)] if opened.whole > opened.total else []
    text = "\n".join([head, *told, *(lines or [_nobody(reader, opened.occasion)])])
    return Screen(text, [*rows, *leaf, *_with_all(reader, opened), [_back(reader, opened.among)]])


def _nobody(reader: Reader, occasion: Occasion) -> Html:
    """Also just after all of them got a step. A birthday is told of whatever is planned."""
    return reader._("Nobody. Well done!") if occasion is Occasion.BIRTHDAY else clients_screens.nobody_left(reader)


def _others(reader: Reader, opened: Opened) -> Html:
    """Why a list of that name may be longer."""
    text = reader._("{n} in all: the others have a line of the day or stand under another reason.", n=opened.whole)
    return fill("<i>{text}</i>", text=text)


def _line(reader: Reader, occasion: Occasion, client: ClientLine, born: Born | None, home: str) -> str:
    """What was agreed last stands for itself; else why, and what the client is worth."""
    cake = _cake(reader, born) if born and occasion is not Occasion.BIRTHDAY else ""
    if occasion is Occasion.IDLE:
        return digest_lines.client(reader, client, home, " · ".join(filter(None, [_agreed(reader, client), cake])))
    worth = client_words.worth(reader, client.worth) if client.worth else ""
    owed = client_words.owed(reader, client.facts) if occasion is Occasion.PAY else ""
    reason = owed or reasons.why(reader, occasion, client.facts, born)
    return digest_lines.client(reader, client, home, " · ".join(filter(None, [reason, worth, cake])))


def _cake(reader: Reader, born: Born) -> Html:
    return fill("{sign} {who}", sign=reasons.SIGNS[Occasion.BIRTHDAY], who=reasons.birthday(reader, born))


def _debt(reader: Reader, client: ClientLine) -> Html:
    """Whoever owes stands under that, where there is no room for all of them: their section is the one to open."""
    if client.facts.pay_by is None or client.facts.pay_by > reader.today:
        return Html("")
    return fill("{sign} {sum}", sign=reasons.SIGNS[Occasion.PAY], sum=reasons.why(reader, Occasion.PAY, client.facts))


def _agreed(reader: Reader, client: ClientLine) -> Html:
    """Half a line: the comment of the last talk, else its outcome."""
    facts = client.facts
    if facts.last_talk_note:
        return cut(facts.last_talk_note, LONGEST_AGREEMENT)
    return codes.outcome(reader, facts.last_talk) if facts.last_talk else Html("")


def idle_line(reader: Reader, client: ClientLine, home: str) -> str:
    return f"• {_line(reader, Occasion.IDLE, client, None, home)}"


def client_button(client: ClientLine, occasion: Occasion, back: str, most: int = LONGEST_ON_BUTTON) -> Button:
    """Who has no step or is to pay is looked at first, all others are called. `back` as a card's."""
    text = ids.to_text(client.id)
    looked_at = CardTap(client=text, back=back).pack()
    called = TouchTap(client=text, origin=Origin.LIST, back=back).pack()
    return Button(brief(client.name, most), looked_at if occasion in {Occasion.PAY, Occasion.IDLE} else called)


def _row(reader: Reader, opened: Opened, client: ClientLine) -> Row:
    day, back = opened.days.get(client.id), to_section(opened.what, opened.page)
    if day is None:
        return [client_button(client, opened.occasion, back)]
    data = PlanOneTap(client=ids.to_text(client.id), what=opened.what, page=opened.page).pack()
    when = reader._("today") if day == reader.today else reader.weekday(day)
    plan = Button(f"📅 {when}", data)
    return [client_button(client, opened.occasion, back, LONGEST_BESIDE), plan]


def _with_all(reader: Reader, opened: Opened) -> list[Row]:
    """One alone is planned on its line."""
    shelf = reasons.SHELVES[opened.occasion]
    if shelf is None or opened.total < 2:
        return []
    spread = Button(reader.p_("button", "Spread over days"), SpreadTap(what=opened.what).pack())
    listed = SectionTap(what=f"{LISTED}-{opened.what}").pack()
    return pairs([spread, Button(reader.p_("button", "As a list"), listed)])


def _signed(reader: Reader, occasion: Occasion) -> Html:
    return Html(f"{reasons.SIGNS[occasion]} {reasons.named(reader, occasion)}")


def _counted(words: Html, number: int, what: str) -> Button:
    return Button(f"{words} · {number}", SectionTap(what=what).pack())


def _back(reader: Reader, among: str = "") -> Button:
    return Button(reader.p_("button", "Back"), home(among))


def home(among: str) -> str:
    """Where a section was opened: among all of them, or in the morning."""
    return SectionTap(what=among).pack() if among else MenuTap(place="today").pack()
