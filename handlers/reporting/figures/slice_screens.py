"""What a figure of a report opens: its touches with outcome and time, or a line for each source, product, city, hour.

Lists lead to cards, and cards back to them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from handlers.reporting.figures import slice_words
from handlers.speech import codes
from handlers.speech.paging import last_page, pager, within
from handlers.speech.reader import Reader
from handlers.speech.screen import LONGEST_LABEL, Button, Row, Screen, Style, clipped, cut, pairs
from handlers.speech.taps.everywhere import CardTap
from handlers.speech.taps.exporting import Listed, acts_of, file_of
from handlers.speech.taps.reports import (
    CutTap,
    FateTap,
    ReportTap,
    SlicesTap,
    SliceTap,
    TeamsReportTap,
    back_to_slice,
    back_to_slices,
    code,
)
from handlers.speech.words import Html, fill
from sales.days.periods import Period, PeriodKind
from sales.ground import ids
from sales.reporting.counts import Figures, number
from sales.reporting.figures.fates import Fate
from sales.reporting.slices import COUNTS, SOLD_BY, By, Cut, Doing, Slice, opens
from sales.values.company_names import shortest
from sales.work.touch import Touch

LONGEST_NAME = 40
LONGEST_ON_BUTTON = 20
OPENED = (Doing.TOUCHES, Doing.VISITS, Doing.OFFERS, Doing.ORDERS)
"""What is asked for most stands on the report itself."""
LINES = 10
"""Of a cut, on one page."""


@dataclass(frozen=True, slots=True)
class Told:
    """A page of touches with their clients' names and what was paid, in minor units. `more`: with others' clients."""

    page: Sequence[tuple[Touch, str, int | None]]
    total: int
    more: int = 0
    names: Mapping[int, str] = field(default_factory=dict)
    """Of whoever did it, where that is not said above."""
    line: Cut | None = None
    """Of a breakdown, whose they are."""


@dataclass(frozen=True, slots=True)
class Look:
    """Of which period and member, as buttons name them; `name`: the member's, empty where it is the whole team."""

    period: Period
    member: str = ""
    name: str = ""
    is_own: bool = False
    """A rep reads the own report: there is no team to go back to."""

    @property
    def stamp(self) -> str:
        return code(self.period)

    def back(self) -> str:
        return ReportTap(period=self.stamp, member="" if self.is_own else self.member).pack()


def days(reader: Reader, period: Period) -> str:
    if period.days == 1:
        return reader.day(period.since)
    return reader.between(period.since, period.last)


def period_buttons(reader: Reader, period: Period, to: Callable[[str], str]) -> list[Button]:
    """The same of another period. Fixed places; the one that is shown stands out."""
    presets = (
        ("t", PeriodKind.TODAY, reader.p_("period", "Today")),
        ("w", PeriodKind.WEEK, reader.p_("period", "Week")),
        ("l", PeriodKind.LAST_WEEK, reader.p_("period", "Last week")),
        ("m", PeriodKind.MONTH, reader.p_("period", "Month")),
        ("p", PeriodKind.LAST_MONTH, reader.p_("period", "Last month")),
        ("q", PeriodKind.QUARTER, reader.p_("period", "Quarter")),
    )
    return [Button(word, to(letter), style=chosen(period, kind)) for letter, kind, word in presets]


def chosen(period: Period, kind: PeriodKind) -> Style | None:
    return Style.MAIN if period.kind is kind else None


def slice_button(reader: Reader, stamp: str, member: str, doing: Doing, counted: int) -> Button:
    """Касания · 118"""
    return _slice_button(reader, SliceTap(period=stamp, member=member, doing=doing), counted)


def _slice_button(reader: Reader, tap: SliceTap, counted: int) -> Button:
    return Button(f"{slice_words.doing(reader, tap.doing)} · {counted}", tap.pack())


def _fate_button(reader: Reader, look: Look, fate: Fate, counted: int) -> Button:
    """Обещано · 40"""
    label = f"{slice_words.fate(reader, fate)} · {counted}"
    return Button(label, FateTap(period=look.stamp, member=look.member, fate=fate).pack())


def slices_screen(
    reader: Reader,
    look: Look,
    done: Figures,
    largest: tuple[int, str, int] | None,
    returns: int = 0,
    *,
    in_teams: bool = False,
) -> Screen:
    """All that can be opened and is not on the report itself, and all that it can be broken down by."""
    rest = [one for one in Doing if one not in OPENED]
    opened = [slice_button(reader, look.stamp, look.member, one, n) for one in rest if (n := number(done, one))]
    opened += [slice_button(reader, look.stamp, look.member, Doing.RETURNS, returns)] if returns else []
    fates = [_fate_button(reader, look, one, n) for one in Fate if (n := number(done, one))]
    broken = [Button(slice_words.by(reader, one), _cut_tap(look, one)) for one in By]
    if in_teams:
        broken.append(Button(reader.p_("report", "By team"), TeamsReportTap(period=look.stamp).pack()))
    head, most = headline(reader, look, str(reader.p_("report", "Break down"))), _largest(reader, largest, done.amount)
    asked = reader._("What to open, or to break down by?")
    cards = [[_largest_card(look, largest)]] if largest and most else []
    text = "\n".join([head, *([most] if most else []), "", asked])
    return Screen(text, [*cards, *pairs(opened), *pairs(fates), *pairs(broken), [_back(reader, look.back())]])


def cut_screen(reader: Reader, look: Look, by: By, lines: Sequence[tuple[Cut, str, str]], page: int) -> Screen:
    """A line for each value, given with its name and its code."""
    last = last_page(len(lines), LINES)
    here = within(page, last)
    part = lines[here * LINES : (here + 1) * LINES]
    told = [_cut(reader, by, one, name) for one, name, _ in part] or [reader._("Nothing of the kind in these days.")]
    opened = [
        Button(clipped(name, LONGEST_ON_BUTTON), _slice_tap(look, by, one, value).pack())
        for one, name, value in part
        if one.touches or one.orders or one.returns
    ]
    leaf = pager(here, last, lambda number: _cut_tap(look, by, number))
    back = _back(reader, SlicesTap(period=look.stamp, member=look.member).pack())
    head = headline(reader, look, str(slice_words.by(reader, by)))
    others = period_buttons(reader, look.period, lambda letter: CutTap(period=letter, member=look.member, by=by).pack())
    tap = CutTap(period=look.stamp, member=look.member, by=by)
    file = [] if look.is_own or not lines else [[excel(reader, tap)]]
    return Screen("\n".join([head, "", *told]), [*pairs(opened), *leaf, *file, *pairs(others), [back]])


def slice_screen(reader: Reader, look: Look, tap: SliceTap, title: str, told: Told) -> Screen:
    """The touches, the newest first."""
    lines = [_touch(reader, *one, told.names) for one in told.page] or [reader._("Nothing of the kind in these days.")]
    lines += of_colleagues(reader, told.more)
    clients = {touch.client: name for touch, name, _ in told.page}
    back_here = back_to_slice(tap)
    cards = [
        Button(clipped(shortest(name), LONGEST_ON_BUTTON), CardTap(client=ids.to_text(client), back=back_here).pack())
        for client, name in clients.items()
    ]
    leaf = pager(tap.page, last_page(told.total), lambda number: tap.model_copy(update={"page": number}).pack())
    file = tools(reader, tap, is_own=look.is_own, total=told.total)
    head = headline(reader, look, f"{title}: {told.total + told.more}")
    back = _back(reader, _opened_from(look, tap, told.line))
    return Screen("\n".join([head, "", *lines]), [*pairs(cards), *leaf, *_sold(reader, tap, told.line), *file, [back]])


def line_title(reader: Reader, wanted: Slice, name: str) -> str:
    """Выставка; of its orders, where it counts touches: Выставка · Заказы"""
    if wanted.by is None or wanted.doing is COUNTS[wanted.by]:
        return name
    return f"{clipped(name, LONGEST_ON_BUTTON)} · {slice_words.doing(reader, wanted.doing)}"


def _sold(reader: Reader, tap: SliceTap, line: Cut | None) -> list[Row]:
    """Заказы · 23, Возвраты · 2, as the line says: among its touches are none of a file, and no sums."""
    by = By(tap.by) if tap.by else None
    if line is None or by not in SOLD_BY:
        return []
    asked = ((Doing.ORDERS, line.orders), (Doing.RETURNS, line.returns))
    others = [
        _slice_button(reader, tap.model_copy(update={"doing": one, "page": 0}), many)
        for one, many in asked
        if many and one is not tap.doing
    ]
    return [others] if others else []


def _opened_from(look: Look, tap: SliceTap, line: Cut | None) -> str:
    """Of a line its touches, then the breakdown; else the report itself, where its button stands there, or all that it
    can be broken down by.
    """
    if line is None:
        return look.back() if tap.doing in OPENED else SlicesTap(period=look.stamp, member=look.member).pack()
    by = By(tap.by)
    if line.touches and tap.doing is not COUNTS[by]:
        return tap.model_copy(update={"doing": COUNTS[by], "page": 0}).pack()
    return _cut_tap(look, by)


def of_colleagues(reader: Reader, more: int) -> list[Html]:
    """What is counted and not shown: the clients are somebody else's by now."""
    said = reader.n_("And {n} with a client of a colleague.", "And {n} with clients of colleagues.", more)
    return [said] if more else []


def tools(reader: Reader, tap: Listed, *, is_own: bool, total: int) -> list[Row]:
    """What can be done with all who stand behind a figure: as any list, or as a file."""
    if not total:
        return []
    acts = Button(reader.p_("button", "Actions"), acts_of(tap))
    return [[acts] if is_own else [acts, excel(reader, tap)]]


def excel(reader: Reader, tap: Listed) -> Button:
    """The list as a workbook; only those see it who may take the base out."""
    return Button(reader.p_("button", "Excel"), file_of(tap))


def headline(reader: Reader, look: Look, title: str, *, now: bool = False) -> str:
    """`now`: how things stand, whatever the period."""
    whose = cut(look.name, LONGEST_NAME) if look.name else reader.p_("menu", "Report")
    when = reader.p_("report", "Now, {day}", day=reader.day(reader.today)) if now else days(reader, look.period)
    return f"<b>{whose} · {cut(title, LONGEST_NAME)}</b>\n{when}"


def _largest(reader: Reader, largest: tuple[int, str, int] | None, whole: int) -> Html | None:
    if largest is None or whole <= 0:
        return None
    _, name, amount = largest
    share = reader.p_("funnel", "{n}%", n=round(100 * amount / whole))
    values = {"name": cut(name, LONGEST_NAME), "sum": reader.money(amount), "share": share}
    return reader._("The largest client: {name}, {sum}, {share} of all", **values)


def _largest_card(look: Look, largest: tuple[int, str, int]) -> Button:
    client, name, _ = largest
    back = back_to_slices(look.stamp, look.member)
    return Button(clipped(shortest(name), LONGEST_LABEL), CardTap(client=ids.to_text(client), back=back).pack())


def _cut(reader: Reader, by: By, one: Cut, name: str) -> Html:
    """Выставка: касаний 40, разговоров 12 (30 %), заказов 2 на 84 000 ₽"""
    share = reader.p_("funnel", "{n}%", n=one.share)
    words = {
        By.HOUR: reader._("calls {n}, reached {m} ({share})", n=one.touches, m=one.reached, share=share),
        By.REASON: reader._("refusals {n}", n=one.touches),
    }
    touched = reader._("touches {n}, conversations {m} ({share})", n=one.touches, m=one.reached, share=share)
    pieces = [words.get(by, touched)] if one.touches else []
    if one.orders or one.amount:
        pieces.append(reader._("orders {n} for {sum}", n=one.orders, sum=reader.money(one.amount)))
    pieces += [reader._("returns {n}", n=one.returns)] if one.returns else []
    return fill("<b>{name}</b>: {told}", name=cut(name, LONGEST_NAME), told=Html(", ".join(pieces)))


def _touch(reader: Reader, touch: Touch, name: str, amount: int | None, names: Mapping[int, str]) -> str:
    """📞 сегодня 10:05 · Ромашка: Заказ, 84 000 ₽ · Анна"""
    when = f"{codes.CHANNEL_SIGNS[touch.channel]} {reader.moment(touch.at, timed=touch.timed)}"
    paid = [reader.money(amount)] if amount is not None else []
    what = reader.p_("order", "Return") if amount is not None and amount < 0 else codes.answered(reader, touch)
    said = ", ".join([what, *paid])
    who = f" · {cut(names[touch.member], LONGEST_ON_BUTTON)}" if touch.member in names else ""
    return f"{when} · {cut(name, LONGEST_NAME)}: {said}{who}"


def _slice_tap(look: Look, by: By, one: Cut, value: str) -> SliceTap:
    """Where all that it counts came from a file, its orders; else what came back."""
    doing = COUNTS[by] if one.touches else opens(by, Doing.ORDERS if one.orders else Doing.RETURNS)
    return SliceTap(period=look.stamp, member=look.member, doing=doing, by=by, value=value)


def _cut_tap(look: Look, by: By, page: int = 0) -> str:
    return CutTap(period=look.stamp, member=look.member, by=by, page=page).pack()


def _back(reader: Reader, data: str) -> Button:
    return Button(reader.p_("button", "Back"), data)
