"""What leads and reps are told of a signal, with what can be done about it at once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from handlers.reporting.leading.at_once import complaint_screens
from handlers.speech import client_words, codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, cut
from handlers.speech.taps.everywhere import CardTap, MenuTap, TouchTap
from handlers.speech.taps.reports import ComplaintAct, ReportBelowTap, SignalTap
from handlers.speech.words import Html
from sales.ground import ids
from sales.reporting.leading.signals import Signal, SignalKind
from sales.work.touch import Touch

LONGEST_NAME = 100
LONGEST_WORDS = 500
TODAY = "t"


@dataclass(frozen=True, slots=True)
class View:
    """A signal with what its kind tells of: its touch and the sum; since when they are quiet, and how often the plan
    has them called; how much is planned for an idle day. `taken`: who looks after it.
    """

    signal: Signal
    owner: str
    taken: str | None = None
    touch: Touch | None = None
    amount: int | None = None
    last: datetime | None = None
    months: int = 1
    planned: int = 0
    reminded: bool = False


def alert(reader: Reader, view: View, *, own: bool) -> Screen:
    """What it is, whose, what was said; who looks after it."""
    lines: list[str] = [*TOLD[view.signal.kind](reader, view)]
    if own:
        lines.append(reader._("It is yours now: {owner} knows.", owner=cut(view.owner)))
    elif view.taken:
        lines.append(reader._("{name} is on it", name=cut(view.taken)))
    lines += [complaint_screens.was_reminded(reader)] if view.reminded else []
    return Screen("\n".join(lines), [_ways(reader, view)])


def _refusal(reader: Reader, view: View) -> list[str]:
    head = reader._("🚫 <b>{name}</b>, key client: refused", name=_name(view.signal))
    return [head, *_of_touch(reader, view)]


def _order(reader: Reader, view: View) -> list[str]:
    much = reader.money(view.amount or 0)
    return [
        reader._("🎉 <b>{name}</b>: an order for {sum}", name=_name(view.signal), sum=much),
        *_of_touch(reader, view),
    ]


def _of_touch(reader: Reader, view: View) -> list[str]:
    touch = view.touch
    if touch is None:
        return []
    when = reader.stamped(touch.at, timed=touch.timed)
    why = f" · {codes.reason(reader, touch.reason)}" if touch.reason else ""
    line = f"{cut(view.owner)} · {codes.CHANNEL_SIGNS[touch.channel]} {when}{why}"
    return [line, *([cut(touch.comment, LONGEST_WORDS)] if touch.comment else [])]


def _silence(reader: Reader, view: View) -> list[str]:
    """🔇 Ромашка, ключевой клиент: тишина; since when, and what the plan says."""
    head = reader._("🔇 <b>{name}</b>, key client: quiet", name=_name(view.signal))
    return [head, _last_talk(reader, view), client_words.key_plan(reader, view.months)]


def _last_talk(reader: Reader, view: View) -> Html:
    owner = cut(view.owner)
    if view.last is None:
        return reader._("{owner} · nobody has been reached yet", owner=owner)
    return reader._("{owner} · the last conversation {age} ago", owner=owner, age=client_words.age(reader, view.last))


def _idle(reader: Reader, view: View) -> list[str]:
    head = reader._("🕛 <b>{name}</b>: no touch today by noon", name=_name(view.signal))
    planned = reader.n_("{n} step is planned for today.", "{n} steps are planned for today.", view.planned)
    return [head, planned if view.planned else reader._("Nothing is planned for today.")]


TOLD: Mapping[SignalKind, Callable[[Reader, View], list[str]]] = {
    SignalKind.REFUSAL: _refusal,
    SignalKind.SILENCE: _silence,
    SignalKind.ORDER: _order,
    SignalKind.IDLE: _idle,
}


def _name(signal: Signal) -> Html:
    return cut(signal.name, LONGEST_NAME)


def _ways(reader: Reader, view: View) -> Row:
    text = ids.to_text(view.signal.id)
    card = Button(reader.p_("touch", "Card"), _card(view.signal))
    take = SignalTap(act=ComplaintAct.TAKE, signal=text).pack()
    mine = [Button(reader._("I'll handle it"), take, style=Style.MAIN)] if view.taken is None else []
    remind = Button(reader.p_("button", "Remind"), SignalTap(act=ComplaintAct.REMIND, signal=text).pack())
    return [card, *mine, *([] if view.reminded else [remind])]


def _card(signal: Signal) -> str:
    """Of a member it is what they did today, below: there is no way back from it."""
    if signal.client is None:
        return ReportBelowTap(period=TODAY, member=ids.to_text(signal.owner)).pack()
    return CardTap(client=ids.to_text(signal.client), back=f"a{ids.to_text(signal.id)}").pack()


def over(reader: Reader) -> Html:
    return reader._("This is not so any more.")


def taken(reader: Reader, signal: Signal, lead: str) -> Screen:
    text = reader._("{lead} handles it: {what}", lead=cut(lead), what=_what(reader, signal))
    return Screen(text, [_to_it(reader, signal)])


def waits(reader: Reader, signal: Signal, lead: str) -> Screen:
    """Of an order nothing is late: it is to be seen through."""
    text = reader._("{lead} asks you to see to it: {what}", lead=cut(lead), what=_what(reader, signal))
    if signal.kind is SignalKind.ORDER:
        name = _name(signal)
        text = reader._("{lead} asks you to see the large order of <b>{name}</b> through", lead=cut(lead), name=name)
    return Screen(text, [_to_it(reader, signal)])


def undone(reader: Reader, signal: Signal) -> Screen:
    return Screen(reader._("It is not so after all, the record was taken back: {what}", what=_what(reader, signal)))


def _what(reader: Reader, signal: Signal) -> Html:
    """Ромашка: отказ"""
    name = _name(signal)
    words = {
        SignalKind.REFUSAL: reader._("<b>{name}</b>, a refusal", name=name),
        SignalKind.SILENCE: reader._("<b>{name}</b>, quiet for longer than planned", name=name),
        SignalKind.ORDER: reader._("<b>{name}</b>, a large order", name=name),
        SignalKind.IDLE: reader._("<b>{name}</b>, no touch by noon", name=name),
    }
    return words[signal.kind]


def _to_it(reader: Reader, signal: Signal) -> Row:
    """Whoever is idle has a day to begin with."""
    if signal.client is None:
        return [Button(reader.p_("menu", "Today"), MenuTap(place="today").pack(), style=Style.MAIN)]
    text = ids.to_text(signal.client)
    touch = Button(reader.p_("card", "Touch"), TouchTap(client=text).pack(), style=Style.MAIN)
    return [touch, Button(reader.p_("touch", "Card"), CardTap(client=text).pack())]
