"""The figures of a period as lines: whom calls reached, what came of it, what was sold; in brackets those before."""

from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import cut
from handlers.speech.words import Html, fill
from sales.reporting.counts import EVENING, Figures
from sales.work.channels import Channel

LONGEST_PRODUCT = 24
MOST_PRODUCTS = 4


def figures(reader: Reader, now: Figures, before: Figures) -> str:
    """Calls with whom they reached; attempts apart from conversations and what was sent; what came of them."""
    counted = (
        *_if(now.calls or before.calls, _calls(reader, now, before)),
        *_if(now.attempts or before.attempts, reader._("Attempts: {n}", n=_pair(now.attempts, before.attempts))),
        *_if(
            now.conversations or before.conversations,
            reader._("Conversations: {n}", n=_pair(now.conversations, before.conversations)),
        ),
        *_if(now.sent or before.sent, reader._("Sent: {n}", n=_pair(now.sent, before.sent))),
        *_channels(reader, now, before),
        *_again(reader, now, before),
        *_if(
            now.new_clients or before.new_clients,
            reader._("New clients: {n}", n=_pair(now.new_clients, before.new_clients)),
        ),
        *_if(now.orders or before.orders or now.amount or before.amount, _orders(reader, now, before)),
        *_products(reader, now),
        *_sales(reader, now, before),
        *_habits(reader, now, before),
    )
    return "\n".join(counted)


def _if(number: int, words: Html) -> list[Html]:
    """A row of nothing but zeros says nothing."""
    return [words] if number else []


def _products(reader: Reader, now: Figures) -> list[str]:
    """📦 Крышки 3, стаканы 1: how many orders of each, most first."""
    ranked = sorted(now.products.items(), key=lambda sold: (-sold[1], sold[0].casefold()))
    told = [fill("{name} {n}", name=cut(name, LONGEST_PRODUCT), n=n) for name, n in ranked[:MOST_PRODUCTS]]
    more = [reader._("and {n} more", n=len(ranked) - MOST_PRODUCTS)] if len(ranked) > MOST_PRODUCTS else []
    return [f"📦 {', '.join([*told, *more])}"] if told else []


def _habits(reader: Reader, now: Figures, before: Figures) -> list[str]:
    """What became of plans without a touch, and how much was recorded in the evening; where there is any."""
    put_off, dropped = _pair(now.put_off, before.put_off), _pair(now.dropped, before.dropped)
    late, earlier = (reader.p_("funnel", "{n}%", n=one.late_share) for one in (now, before))
    shares = f"{late} ({earlier})"
    told = (
        (now.promised or before.promised, _promised(reader, now, before)),
        (now.put_off or before.put_off, reader._("Put off without a touch: {n}", n=put_off)),
        (now.dropped or before.dropped, reader._("Dropped without a touch: {n}", n=dropped)),
        (now.late or before.late, reader._("Recorded after {time}: {n}", time=reader.clock(EVENING), n=shares)),
    )
    return [words for shown, words in told if shown]


def _promised(reader: Reader, now: Figures, before: Figures) -> Html:
    """Обещано клиентам: 40 (35), в срок 31 (78 %)"""
    share = reader.p_("funnel", "{n}%", n=now.kept_share)
    promised = _pair(now.promised, before.promised)
    return reader._("Promised to clients: {n}, in time {m} ({share})", n=promised, m=now.kept, share=share)


def _pair(now: int, before: int) -> str:
    return f"{now} ({before})"


def _calls(reader: Reader, now: Figures, before: Figures) -> Html:
    """📞 Звонки: 82 (70), дозвонов 22 (27 %), до ЛПР 9"""
    share = reader.p_("funnel", "{n}%", n=now.reached_share)
    return fill(
        "{sign} {calls}: {n}, {reached}",
        sign=codes.CHANNEL_SIGNS[Channel.CALL],
        calls=_channel(reader, Channel.CALL),
        n=_pair(now.calls, before.calls),
        reached=reader._("reached {n} ({share}), decision makers {m}", n=now.reached, share=share, m=now.deciders),
    )


def _again(reader: Reader, now: Figures, before: Figures) -> list[Html]:
    """Впервые: 12 (5), снова: 60 (55)"""
    if not now.touches:
        return []
    first, again = _pair(now.first, before.first), _pair(now.repeat, before.repeat)
    return [reader._("First touches: {n}, repeated: {m}", n=first, m=again)]


def _channels(reader: Reader, now: Figures, before: Figures) -> list[str]:
    """Conversations and letters by all channels but calls."""
    others = [one for one in Channel if one is not Channel.CALL]
    seen = [one for one in others if now.channels.get(one) or before.channels.get(one)]
    counted = ((one, _pair(now.channels.get(one, 0), before.channels.get(one, 0))) for one in seen)
    told = {one: f"{codes.CHANNEL_SIGNS[one]} {_channel(reader, one)}: {numbers}" for one, numbers in counted}
    if Channel.VISIT in told:
        told[Channel.VISIT] += _checked_in(reader, now)
    return list(told.values())


def _checked_in(reader: Reader, now: Figures) -> str:
    """, подтверждено 2, далеко 0, без точки 1"""
    if now.confirmed or now.far:
        checked = reader._("confirmed {n}, far {m}, no location {k}", n=now.confirmed, m=now.far, k=now.unplaced)
        return f", {checked}"
    unplaced = reader.p_("check-in", "no location {k}", k=now.unplaced)
    return f", {unplaced}" if now.unplaced else ""


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


def _orders(reader: Reader, now: Figures, before: Figures) -> Html:
    sums = fill("{now} ({before})", now=reader.money(now.amount), before=reader.money(before.amount))
    return reader._("Orders: {n} for {sum}", n=_pair(now.orders, before.orders), sum=sums)


def _sales(reader: Reader, now: Figures, before: Figures) -> list[Html]:
    """В среднем 42 000 ₽; новых продаж 1 (0), повторных 1 (1)"""
    if not now.orders:
        return []
    new, again = _pair(now.new_sales, before.new_sales), _pair(now.repeat_sales, before.repeat_sales)
    average = reader.about(now.average)
    return [reader._("On average {sum}; first orders {n}, repeated {m}", sum=average, n=new, m=again)]
