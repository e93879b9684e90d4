"""A report as text that fits a phone: exceptions, totals, a line per member; a member's figures and who is behind them.

In brackets stands the period before. Lines are cut to their shares, lists are leafed through.
"""

from collections.abc import Mapping, Sequence

from handlers.speech import codes
from handlers.speech.paging import SIZE, last_page, pager, within
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, clipped, cut, pairs
from handlers.speech.taps.everywhere import CardTap
from handlers.speech.taps.reports import BehindTap, DatesTap, ReportTap, back_to, code
from handlers.speech.words import Html, fill
from sales.clients.client import ClientLine, Page
from sales.company.members import Member
from sales.days.periods import Period, PeriodKind
from sales.ground import ids
from sales.reporting.counts import EVENING, Figure
from sales.reporting.report import Figures, Line, Report
from sales.work.channels import Channel
from sales.work.touch import Touch

MOST_EXCEPTIONS = 8
PLANNED = (Channel.CALL, Channel.VISIT, Channel.OFFER)
LONGEST_NAME = 40
LONGEST_PRODUCT = 24
MOST_PRODUCTS = 4
LONGEST_ON_BUTTON = 20

Sold = Mapping[int, int]
"""Minor units by client; one whose sum nobody has said is not there."""


def team_screen(reader: Reader, report: Report, page: int = 0) -> Screen:
    last = last_page(len(report.shown))
    here = within(page, last)
    part = report.shown[here * SIZE : (here + 1) * SIZE]
    totals = [_figures(reader, report.now, report.before), _standing(reader, report)]
    blocks = [_head(reader, report.period), _exceptions(reader, report), *totals, _lines(reader, part)]
    text = "\n\n".join(filter(None, blocks))
    stamp = code(report.period)
    members = [_member_button(line, stamp) for line in part]
    leaf = pager(here, last, lambda number: ReportTap(period=stamp, page=number).pack())
    return Screen(text, [*pairs(members), *leaf, *_periods(reader, report.period)])


def member_screen(reader: Reader, period: Period, line: Line, *, team: bool, covering: Sequence[Html] = ()) -> Screen:
    """One member's figures, with the clients behind each. `team`: whoever reads it came from the team's report."""
    head = _head(reader, period, line.member.name if team else "")
    silent = reader._("Nothing recorded.") if line.silent else ""
    blocks = [head, _figures(reader, line.now, line.before), _standing(reader, line), "\n".join(covering), silent]
    back = [[Button(reader.p_("button", "Back"), ReportTap(period=code(period)).pack())]] if team else []
    member = line.member.id if team else None
    rows: list[Row] = [*pairs(_behind(reader, period, line)), *_periods(reader, period, member), *back]
    return Screen("\n\n".join(filter(None, blocks)), rows)


def behind_screen(
    reader: Reader, period: Period, member: Member, figure: Figure, page: Page, sold: Sold | None = None
) -> Screen:
    """The clients behind a figure, behind orders with their sums; each opens its card, from which Back leads here."""
    whose, stamp = ids.to_text(member.id), code(period)

    def leaf(number: int) -> str:
        return BehindTap(period=stamp, member=whose, figure=figure, page=number).pack()

    head = _of_figure(reader, period, member, figure, page.total)
    lines = [client_line(reader, one) if sold is None else _sale(reader, one, sold) for one in page.lines] or [
        reader._("Nobody.")
    ]
    rows = [[_client_button(one, back_to(stamp, whose, figure, page.number))] for one in page.lines]
    back = Button(reader.p_("button", "Back"), ReportTap(period=stamp, member=whose).pack())
    return Screen("\n".join([head, "", *lines]), [*rows, *pager(page.number, page.last, leaf), [back]])


def done_screen(
    reader: Reader, period: Period, member: Member, done: Sequence[tuple[Touch, str]], page: int, total: int
) -> Screen:
    """The touches behind their figure, the newest first; each opens its client's card."""
    whose, stamp, figure = ids.to_text(member.id), code(period), Figure.TOUCHED

    def turn(number: int) -> str:
        return BehindTap(period=stamp, member=whose, figure=figure, page=number).pack()

    head = _of_figure(reader, period, member, figure, total)
    lines = [_done(reader, touch, name) for touch, name in done] or [reader._("Nobody.")]
    here = back_to(stamp, whose, figure, page)
    named = {touch.client: name for touch, name in done}
    rows = pairs([_to_card(client, name, LONGEST_ON_BUTTON, here) for client, name in named.items()])
    back = Button(reader.p_("button", "Back"), ReportTap(period=stamp, member=whose).pack())
    return Screen("\n".join([head, "", *lines]), [*rows, *pager(page, last_page(total), turn), [back]])


def _of_figure(reader: Reader, period: Period, member: Member, figure: Figure, total: int) -> str:
    head = f"<b>{cut(member.name, LONGEST_NAME)} · {codes.figure(reader, figure)}: {total}</b>"
    return f"{head}\n{_days(reader, period)}"


def _done(reader: Reader, touch: Touch, name: str) -> str:
    """📞 сегодня 10:05 · Ромашка: Просит КП"""
    when = f"{codes.CHANNEL_SIGNS[touch.channel]} {reader.moment(touch.at, timed=touch.timed)}"
    return f"{when} · {cut(name, LONGEST_NAME)}: {codes.outcome(reader, touch.outcome)}"


def dates_screen(reader: Reader, member: str) -> Screen:
    back = Button(reader.p_("button", "Back"), ReportTap(period="w", member=member).pack())
    return Screen(reader._("Which dates? For example: 1.11-15.11"), [[back]])


def _head(reader: Reader, period: Period, name: str = "") -> str:
    """Отчёт · 16 ноя – 22 ноя, and what stands in brackets."""
    whose = cut(name, LONGEST_NAME) if name else reader.p_("menu", "Report")
    before = reader._("In brackets: {period}", period=Html(_days(reader, period.before())))
    return f"<b>{whose} · {_days(reader, period)}</b>\n{before}"


def _days(reader: Reader, period: Period) -> str:
    if period.days == 1:
        return reader.day(period.since)
    return f"{reader.short_day(period.since)} – {reader.short_day(period.last)}"


def _figures(reader: Reader, now: Figures, before: Figures) -> str:
    """Attempts apart; conversations and what was sent, which the channels below add up to; what came of them."""
    counted = (
        reader._("Attempts: {n}", n=_pair(now.attempts, before.attempts)),
        reader._("Conversations: {n}", n=_pair(now.conversations, before.conversations)),
        reader._("Sent: {n}", n=_pair(now.sent, before.sent)),
        _channels(reader, now, before),
        reader._("New clients: {n}", n=_pair(now.new_clients, before.new_clients)),
        _orders(reader, now, before),
        *_products(reader, now),
        *_habits(reader, now, before),
    )
    return "\n".join(counted)


def _products(reader: Reader, now: Figures) -> list[str]:
    """📦 Крышки 3, стаканы 1: how many orders of each, most first."""
    ranked = sorted(now.products.items(), key=lambda sold: (-sold[1], sold[0].casefold()))
    told = [fill("{name} {n}", name=cut(name, LONGEST_PRODUCT), n=n) for name, n in ranked[:MOST_PRODUCTS]]
    more = [reader._("and {n} more", n=len(ranked) - MOST_PRODUCTS)] if len(ranked) > MOST_PRODUCTS else []
    return [f"📦 {', '.join([*told, *more])}"] if told else []


def _habits(reader: Reader, now: Figures, before: Figures) -> list[str]:
    """What became of plans without a touch, and how much was recorded in the evening; where there is any."""
    put_off, dropped = _pair(now.put_off, before.put_off), _pair(now.dropped, before.dropped)
    shares = f"{now.late_share} % ({before.late_share} %)"
    told = (
        (now.put_off or before.put_off, reader._("Put off without a touch: {n}", n=put_off)),
        (now.dropped or before.dropped, reader._("Dropped without a touch: {n}", n=dropped)),
        (now.late or before.late, reader._("Recorded after {time}: {n}", time=reader.clock(EVENING), n=shares)),
    )
    return [words for shown, words in told if shown]


def _pair(now: int, before: int) -> str:
    return f"{now} ({before})"


def _channels(reader: Reader, now: Figures, before: Figures) -> str:
    """Conversations and letters by channel; the three that a plan is made of always."""
    seen = [one for one in Channel if one in PLANNED or one in now.channels or one in before.channels]
    counted = ((one, _pair(now.channels.get(one, 0), before.channels.get(one, 0))) for one in seen)
    return "\n".join(f"{codes.CHANNEL_SIGNS[one]} {_channel(reader, one)}: {numbers}" for one, numbers in counted)


def _channel(reader: Reader, channel: Channel) -> str:
    words = {
        Channel.CALL: reader.p_("report", "Calls"),
        Channel.VISIT: reader.p_("report", "Visits"),
        Channel.MESSAGE: reader.p_("report", "Messages"),
        Channel.EMAIL: reader.p_("report", "E-mails"),
        Channel.OFFER: reader.p_("report", "Quotes"),
        Channel.OTHER: reader.p_("report", "Other contacts"),
    }
    return words[channel]


def _orders(reader: Reader, now: Figures, before: Figures) -> str:
    sums = fill("{now} ({before})", now=reader.money(now.amount), before=reader.money(before.amount))
    return reader._("Orders: {n} for {sum}", n=_pair(now.orders, before.orders), sum=sums)


def _standing(reader: Reader, of: Report | Line) -> str:
    """How things stand now, whatever the period."""
    pieces = (
        (of.overdue, reader._("Overdue now: {n}", n=of.overdue)),
        (of.without_step, reader._("Without a step now: {n}", n=of.without_step)),
    )
    return "\n".join(f"❗️ {words}" for number, words in pieces if number)


def _exceptions(reader: Reader, report: Report) -> str:
    """Анна: без шага 14, просрочено 9"""
    worst = report.exceptions
    if not worst:
        return ""
    lines = [reader._("<b>Worth a look</b>"), *(_exception(reader, line) for line in worst[:MOST_EXCEPTIONS])]
    if len(worst) > MOST_EXCEPTIONS:
        lines.append(reader._("and {n} more", n=len(worst) - MOST_EXCEPTIONS))
    return "\n".join(lines)


def _exception(reader: Reader, line: Line) -> str:
    pieces = (
        (line.without_step, reader._("without a step {n}", n=line.without_step)),
        (line.overdue, reader._("overdue {n}", n=line.overdue)),
        (line.silent, reader._("nothing recorded")),
    )
    return f"{cut(line.member.name, LONGEST_NAME)}: {', '.join(words for shown, words in pieces if shown)}"


def _lines(reader: Reader, lines: tuple[Line, ...]) -> str:
    return "\n".join(_member_line(reader, line) for line in lines)


def _member_line(reader: Reader, line: Line) -> str:
    """Анна: разговоров 22 (18), попыток 60 (45), заказов 2 на 84 000 ₽"""
    now, before = line.now, line.before
    pieces = [
        reader._("conversations {n}", n=_pair(now.conversations, before.conversations)),
        reader._("attempts {n}", n=_pair(now.attempts, before.attempts)),
    ]
    if now.orders or before.orders or now.amount:
        orders = _pair(now.orders, before.orders)
        pieces.append(reader._("orders {n} for {sum}", n=orders, sum=reader.money(now.amount)))
    return f"<b>{cut(line.member.name, LONGEST_NAME)}</b>: {', '.join(pieces)}"


def _member_button(line: Line, stamp: str) -> Button:
    data = ReportTap(period=stamp, member=ids.to_text(line.member.id))
    return Button(clipped(line.member.name, LONGEST_ON_BUTTON), data.pack())


def _periods(reader: Reader, period: Period, member: int | None = None) -> list[Row]:
    """Fixed places; the one that is shown stands out."""
    whose = "" if member is None else ids.to_text(member)
    presets = (
        ("t", PeriodKind.TODAY, reader.p_("period", "Today")),
        ("w", PeriodKind.WEEK, reader.p_("period", "Week")),
        ("m", PeriodKind.MONTH, reader.p_("period", "Month")),
    )
    buttons = [
        Button(word, ReportTap(period=letter, member=whose).pack(), style=_chosen(period, kind))
        for letter, kind, word in presets
    ]
    dates = Button(reader.p_("period", "Dates"), DatesTap(member=whose).pack(), style=_chosen(period, PeriodKind.DATES))
    return pairs([*buttons, dates])


def _chosen(period: Period, kind: PeriodKind) -> Style | None:
    return Style.MAIN if period.kind is kind else None


def _behind(reader: Reader, period: Period, line: Line) -> list[Button]:
    """A button to the clients behind each figure that is not nothing."""
    stamp, member = code(period), ids.to_text(line.member.id)
    return [
        Button(
            f"{codes.figure(reader, figure)} · {line.figure(figure)}",
            BehindTap(period=stamp, member=member, figure=figure).pack(),
        )
        for figure in Figure
        if line.figure(figure)
    ]


def client_line(reader: Reader, client: ClientLine) -> str:
    """• Ромашка: Просит КП, 19 ноя 14:35"""
    facts = client.facts
    if facts.last_touch_at is None:
        return f"• {cut(client.name, LONGEST_NAME)}"
    said = f"{codes.outcome(reader, facts.last_talk)}, " if facts.last_talk else ""
    when = reader.moment(facts.last_touch_at, timed=facts.last_touch_timed)
    return f"• {cut(client.name, LONGEST_NAME)}: {said}{when}"


def _sale(reader: Reader, client: ClientLine, sold: Sold) -> str:
    """• Ромашка: 84 000 ₽"""
    much = f": {reader.money(sold[client.id])}" if client.id in sold else ""
    return f"• {cut(client.name, LONGEST_NAME)}{much}"


def _client_button(client: ClientLine, back: str) -> Button:
    return _to_card(client.id, client.name, 28, back)


def _to_card(client: int, name: str, most: int, back: str) -> Button:
    return Button(clipped(name, most), CardTap(client=ids.to_text(client), back=back).pack())
