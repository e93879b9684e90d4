"""Screens of the funnel: a line per rung with share, sum and movement; a tap on its number opens the list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from handlers.lists import funnel_words
from handlers.lists.choosing.choices import Facet
from handlers.speech import client_words
from handlers.speech.paging import last_page, pager, within
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, pairs
from handlers.speech.taps.exporting import file_of
from handlers.speech.taps.lists import ApartTap, FunnelTap, MovementTap, ShelfTap, StandingTap
from handlers.speech.words import NO_BREAK, Html, fill
from sales.clients.rungs import Ladder, Rung, Segment
from sales.clients.stages import Base, Stage
from sales.reporting.funnel import PERIODS, USUAL, Funnel, Moved, Stay, Tally, rungs_of

FOURS = 4
APART = 10
"""Managers or sources per page."""


class Passing(StrEnum):
    CAME = "came"
    WENT = "went"


@dataclass(frozen=True, slots=True)
class Look:
    """Which funnel: ladder, days, manager or source as codes; `name` is that one's in words."""

    ladder: Ladder = Ladder.STAGE
    days: int = USUAL
    manager: str = ""
    source: str = ""
    name: str = ""

    @property
    def is_of_one(self) -> bool:
        return bool(self.manager or self.source)

    def tap(self) -> str:
        return self._tap().pack()

    def file(self) -> str:
        return file_of(self._tap())

    def moved(self) -> MovementTap:
        return MovementTap(ladder=self.ladder, days=self.days, manager=self.manager, source=self.source)

    def apart(self, facet: Facet, page: int = 0) -> ApartTap:
        return ApartTap(facet=facet, ladder=self.ladder, days=self.days, page=page)

    def _tap(self) -> FunnelTap:
        return FunnelTap(ladder=self.ladder, days=self.days, manager=self.manager, source=self.source)

    def movement(self) -> str:
        return self.moved().pack()

    def at(self, rung: Rung, way: Passing | None = None) -> str:
        """A tap that opens the list of who is on the rung, or has come or gone."""
        whose = {"manager": self.manager, "source": self.source}
        return StandingTap(ladder=self.ladder, rung=rung, days=self.days, way=way or "", **whose).pack()


@dataclass(frozen=True, slots=True)
class Apart:
    """One manager or source: code, name, and number of clients per stage."""

    code: str
    name: str
    stages: Mapping[Stage, int]

    @property
    def clients(self) -> int:
        return sum(self.stages.values())


def funnel_screen(reader: Reader, look: Look, told: Funnel, *, team: bool, exports: bool = False) -> Screen:
    """`exports`: whether the reader may also take it as a file."""
    lines = [_line(reader, rung, told) for rung in told.rungs]
    if look.ladder is Ladder.WORTH:
        lines = _worth(reader, lines, told)
    blocks = [_head(reader, look, told.whole), *lines, *_legend(reader, look, told)]
    file = _file(reader, look.file(), exports=exports)
    return Screen("\n".join(blocks), [*_rungs(reader, look, told), *file, *_ways(reader, look, told, team=team)])


def _worth(reader: Reader, lines: list[Html], told: Funnel) -> list[Html]:
    """Lines with those on no rung added, so that they sum up; a note if nobody is graded yet."""
    if not told.is_graded:
        asked = reader._("Worth is counted at night, as soon as ten clients have bought.")
        return [asked, reader._("So far: {n}.", n=reader.number(told.whole.clients - told.never))]
    rest = [fill("{name}: {n}", name=name, n=reader.number(tally.clients)) for name, tally in others(reader, told)]
    return [*lines, *rest]


def others(reader: Reader, told: Funnel) -> list[tuple[str, Tally]]:
    """Clients on no rung of worth: without an order for a year, and without any. Empty before the first night."""
    if not told.is_graded:
        return []
    quiet = told.whole.clients - told.never - told.placed
    told_of = [(funnel_words.quiet(reader), quiet), (funnel_words.never(reader), told.never)]
    return [(str(word), Tally(often)) for word, often in told_of if often]


def _file(reader: Reader, data: str, *, exports: bool) -> list[Row]:
    return [[Button(reader.p_("button", "Excel"), data)]] if exports else []


def apart_screen(
    reader: Reader, look: Look, facet: Facet, every: Sequence[Apart], page: int, *, exports: bool
) -> Screen:
    head = reader._("<b>Funnel by manager</b>") if facet is Facet.MANAGER else reader._("<b>Funnel by source</b>")
    last = last_page(len(every), APART)
    here = within(page, last)
    shown = every[here * APART : (here + 1) * APART]
    lines = [_colours(reader, one) for one in shown]
    buttons = [Button(one.name, _of_one(look, facet, one.code).tap()) for one in shown]
    leaf = pager(here, last, lambda number: _apart(look, facet, number))
    back = Button(reader.p_("button", "Back"), replace(look, manager="", source="").tap())
    file = _file(reader, file_of(look.apart(facet)), exports=exports)
    return Screen("\n".join([head, *lines]), [*pairs(buttons), *leaf, *file, [back]])


def _head(reader: Reader, look: Look, whole: Tally) -> Html:
    name = fill(" · {name}", name=look.name) if look.name else ""
    clients = reader.n_("{n} client", "{n} clients", whole.clients)
    bought = fill(" · {sum}", sum=reader.money(whole.sum)) if whole.sum else ""
    title = reader.p_("list", "Funnel")
    return fill("<b>{title}{name}</b>\n{clients}{bought}\n", title=title, name=name, clients=clients, bought=bought)


def _line(reader: Reader, rung: Rung, told: Funnel) -> Html:
    """🏆 Покупает часто: 12 · 7 % · 820 000 ₽ · +3 −1"""
    tally = told.rungs[rung]
    pieces = [fill("<b>{n}</b>", n=reader.number(tally.clients)), *_beside(reader, rung, told)]
    line = fill("{name}: {told}", name=funnel_words.rung(reader, rung), told=Html(" · ".join(pieces)))
    if isinstance(rung, Segment) and tally.clients:
        return fill("{line}\n→ {next}", line=line, next=funnel_words.what_next(reader, rung))
    return line


def _beside(reader: Reader, rung: Rung, told: Funnel) -> list[Html]:
    tally, moved = told.rungs[rung], _moved(reader, told.rungs[rung].moved)
    share = [reader.p_("funnel", "{n}%", n=told.percent(rung))] if tally.clients else []
    bought = [fill("{sum}", sum=reader.money(tally.sum))] if tally.sum else []
    return [*share, *bought, *([moved] if moved else [])]


def _moved(reader: Reader, moved: Moved) -> Html | None:
    came = f"+{reader.number(moved.came)}" if moved.came else ""
    went = f"−{reader.number(moved.went)}" if moved.went else ""
    return fill("{told}", told=NO_BREAK.join(filter(None, [came, went]))) if came or went else None


def _legend(reader: Reader, look: Look, told: Funnel) -> list[str]:
    dead = told.rungs.get(Base.DEAD, Tally())
    lines: list[str] = []
    if dead.clients:
        alive, lost = reader.number(dead.clients - dead.lost), reader.number(dead.lost)
        lines.append(reader._("Of the dead {alive} can be revived, {lost} cannot.", alive=alive, lost=lost))
    if told.whole.inactive:
        lines.append(reader._("Inactive ones among all these: {n}.", n=reader.number(told.whole.inactive)))
    if told.apart:
        lines.append(reader._("Not counted: {n} inactive.", n=reader.number(told.apart)))
    if any(tally.moved != Moved() for tally in told.rungs.values()):
        lines.append(reader.n_("+ came, − went in {n} day", "+ came, − went in {n} days", look.days))
    return ["", *lines] if lines else []


def _rungs(reader: Reader, look: Look, told: Funnel) -> list[Row]:
    """The buttons; stages need no words."""
    buttons = [_rung(reader, look, rung, tally) for rung, tally in told.rungs.items()]
    if look.ladder is Ladder.STAGE:
        return [buttons[start : start + FOURS] for start in range(0, len(buttons), FOURS)]
    return pairs(buttons)


def _rung(reader: Reader, look: Look, rung: Rung, tally: Tally) -> Button:
    n = reader.number(tally.clients)
    if isinstance(rung, Stage):
        label = fill("{sign} {n}", sign=client_words.STAGE_SIGNS[rung], n=n)
    else:
        label = fill("{name} · {n}", name=funnel_words.rung(reader, rung), n=n)
    return Button(label, look.at(rung))


def named(reader: Reader, look: Look, rung: Rung, way: Passing | None) -> str:
    """The name of a list opened from the funnel."""
    words = {
        Passing.CAME: reader.np_("funnel", "came in {n} day", "came in {n} days", look.days),
        Passing.WENT: reader.np_("funnel", "went in {n} day", "went in {n} days", look.days),
    }
    passed = str(words[way]) if way else ""
    return " · ".join(filter(None, [str(funnel_words.rung(reader, rung)), passed, look.name]))


def movement_screen(
    reader: Reader,
    look: Look,
    moved: Mapping[Rung, Moved],
    stays: Mapping[Rung, tuple[Stay, int]],
    *,
    exports: bool,
) -> Screen:
    """Arrivals and departures per rung, with the average stay and how many went on; each opens its list."""
    name = fill(" · {name}", name=look.name) if look.name else ""
    head = fill("<b>{title}{name}</b>", title=reader.p_("funnel", "Who moved"), name=name)
    told = reader.n_("+ came, − went in {n} day", "+ came, − went in {n} days", look.days)
    there = [rung for rung in rungs_of(look.ladder) if rung in moved]
    lines = [head, told, ""]
    for rung in there:
        lines += [_has_moved(reader, rung, moved[rung]), *_stayed(reader, *stays.get(rung, (Stay(), 0)))]
    if not there:
        lines = [head, reader._("Nobody has moved meanwhile.")]
    rows = [_passing(reader, look, rung, moved[rung]) for rung in there]
    file = _file(reader, file_of(look.moved()), exports=exports and bool(there))
    return Screen("\n".join(lines), [*rows, *file, [Button(reader.p_("button", "Back"), look.tap())]])


def _has_moved(reader: Reader, rung: Rung, moved: Moved) -> Html:
    """🍏 Получили КП и говорят с нами: +16 −16"""
    return fill("{name}: {moved}", name=funnel_words.rung(reader, rung), moved=_moved(reader, moved) or "")


def _stayed(reader: Reader, stay: Stay, standing: int) -> list[Html]:
    """стояли в среднем 12 дней, дальше 12 из 112 (11 %)"""
    if not stay.left:
        return []
    share = reader.p_("funnel", "{n}%", n=stay.share(standing))
    values = {"n": reader.number(stay.further), "all": reader.number(stay.left + standing), "share": share}
    told = [*_long(reader, stay), reader._("{n} of {all} went on ({share})", **values)]
    return [fill("<i>{told}</i>", told=Html(", ".join(told)))]


def _long(reader: Reader, stay: Stay) -> list[Html]:
    if stay.days is None:
        return []
    days = reader.n_("{n} day there on average", "{n} days there on average", stay.days)
    return [days if stay.days else reader._("less than a day there")]


def _passing(reader: Reader, look: Look, rung: Rung, moved: Moved) -> Row:
    """For example: +16 🍏, −16 🍏. The number comes first, since a long name may be cut."""
    name = client_words.STAGE_SIGNS[rung] if isinstance(rung, Stage) else funnel_words.rung(reader, rung)
    ways = ((Passing.CAME, moved.came, "+"), (Passing.WENT, moved.went, "−"))
    return [
        Button(fill("{sign}{n} {name}", sign=sign, n=reader.number(n), name=name), look.at(rung, way))
        for way, n, sign in ways
        if n
    ]


def _ways(reader: Reader, look: Look, told: Funnel, *, team: bool) -> list[Row]:
    ladders = [_other(funnel_words.ladder(reader, one), look, replace(look, ladder=one)) for one in Ladder]
    days = [_other(reader.np_("funnel", "{n} day", "{n} days", one), look, replace(look, days=one)) for one in PERIODS]
    if look.is_of_one:
        facet = Facet.MANAGER if look.manager else Facet.SOURCE
        ways = [Button(reader.p_("button", "Back"), replace(look, manager="", source="").apart(facet).pack())]
    else:
        by_manager = Button(reader.p_("funnel", "By manager"), _apart(look, Facet.MANAGER))
        by_source = Button(reader.p_("funnel", "By source"), _apart(look, Facet.SOURCE))
        back = Button(reader.p_("list", "Recent"), ShelfTap().pack())
        ways = [*([by_manager] if team else []), by_source, back]
    return [ladders, days, *pairs([*_who_moved(reader, look, told), *ways])]


def _who_moved(reader: Reader, look: Look, told: Funnel) -> list[Button]:
    has_moved = any(tally.moved != Moved() for tally in told.rungs.values())
    return [Button(reader.p_("funnel", "Who moved"), look.movement())] if has_moved else []


def _other(word: Html, now: Look, look: Look) -> Button:
    return Button(f"✓ {word}" if look == now else word, look.tap())


def _apart(look: Look, facet: Facet, page: int = 0) -> str:
    return look.apart(facet, page).pack()


def _of_one(look: Look, facet: Facet, code: str) -> Look:
    return replace(look, manager=code) if facet is Facet.MANAGER else replace(look, source=code)


def _colours(reader: Reader, one: Apart) -> Html:
    """Анна: 180 · 🔴12 🏆3 🟢20"""
    colours = " ".join(
        f"{client_words.STAGE_SIGNS[stage]}{reader.number(one.stages[stage])}" for stage in Stage if stage in one.stages
    )
    return fill("<b>{name}</b>: {n} · {colours}", name=one.name, n=reader.number(one.clients), colours=colours)
