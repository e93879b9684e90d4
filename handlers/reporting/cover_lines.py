"""What was done for others and with them, in a report: for whoever was away, and with a colleague beside."""

from collections.abc import Mapping, Sequence

from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.words import Html, fill
from sales.reporting.counts import CoveredCount, JointCount


def lines(reader: Reader, found: Sequence[CoveredCount], member: int, names: Mapping[int, str]) -> list[Html]:
    """Among a member's own figures are those for others; what others did for the member is among theirs."""
    told = [_line(reader, reader.for_member(names[one.covered]), one) for one in found if one.member == member]
    theirs = [one for one in found if one.covered == member]
    told += [_line(reader, reader.p_("cover", "Covered by {name}", name=names[one.member]), one) for one in theirs]
    return told


def together(reader: Reader, found: Sequence[JointCount], member: int, names: Mapping[int, str]) -> list[Html]:
    """👥 Вместе с Борисом Ивановым: 3 касания, 2 визита. Theirs are not among the member's own figures."""
    own = [(_joint(reader, one), names[one.joint]) for one in found if one.member == member]
    theirs = [(_joint(reader, one), names[one.member]) for one in found if one.joint == member]
    told = [reader._("{sign} Together with {name}: {what}", sign=codes.TOGETHER, what=what, name=n) for what, n in own]
    told += [
        reader._("{sign} At touches of {name}: {what}", sign=codes.TOGETHER, what=what, name=name)
        for what, name in theirs
    ]
    return told


def _joint(reader: Reader, one: JointCount) -> Html:
    counted = [reader.n_("{n} touch", "{n} touches", one.touches)]
    counted += [reader.n_("{n} visit", "{n} visits", one.visits)] if one.visits else []
    return Html(", ".join(counted))


def _line(reader: Reader, whom: Html, one: CoveredCount) -> Html:
    """🏖 За Анну: 5 касаний, 1 заказ на 84 000 ₽"""
    counted = [reader.n_("{n} touch", "{n} touches", one.touches)]
    if one.orders:
        orders = reader.n_("{n} order", "{n} orders", one.orders)
        money = reader.money(one.amount)
        counted.append(reader._("{orders} for {sum}", orders=orders, sum=money) if one.amount else orders)
    return fill("{sign} {whom}: {counted}", sign=codes.AWAY, whom=whom, counted=Html(", ".join(counted)))
