"""A line of the day: who, when, what is to be done; the same once it is done; and the button that opens it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.reporting.errands import errand
from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, brief, cut, named
from handlers.speech.taps.everywhere import CardTap, TouchTap
from handlers.speech.words import Html, fill
from sales.clients.client import ClientLine
from sales.clients.doubles import namesakes
from sales.ground import ids
from sales.recording.origin import Origin
from sales.recording.proposals import not_before
from sales.reporting.digest import Line
from sales.work.step import NextStep, StepKind
from sales.work.touch import Touch

LONGEST_LINE = 56
"""Two rows on a phone, signs and all."""
LONGEST_NAME = 26
LONGEST_ON_BUTTON = 17
"""Beside another button on a phone."""
MOST_DONE = 4
MOST_ALSO = 2


def line(reader: Reader, line: Line, home: str) -> str:
    """10:00 📞 Ромашка — узнать, что решили · у них 13:00 + 📄 · ↪ 3-й раз"""
    missed, due = line.missed, line.step.due_at
    when, sign = _when(reader, line), "🔁" if missed else codes.STEP_SIGNS[line.step.kind]
    most = LONGEST_NAME - len(when)
    signs = ("🔁" if line.step.series else "", "🎂" if line.born else "")
    besides = [_owed(reader, line), *signs, _also(line), codes.postponed(reader, line.step)]
    taken = (when, _named(line.client.name, most), _clock(reader, line.client, home, due), *besides)
    room = LONGEST_LINE - sum(map(len, taken))
    what = _missed(reader, missed) if missed and not line.step.note else errand(reader, line.step, line.client, room)
    pieces = [f"<b>{when}</b>" if when else "", sign, client(reader, line.client, home, what, due, most=most), *besides]
    return " ".join(filter(None, pieces))


def _when(reader: Reader, line: Line) -> str:
    """The hour agreed; the day of a promise that is over; from when on somebody who was missed is tried again."""
    step = line.step
    hour = _hour(reader, step)
    day = reader.short_day(step.due_on) if line.late and step.due_on != reader.today else ""
    if line.again and line.touch and not hour:
        again = not_before(reader.local(line.touch.at).time())
        hour = reader._("after {time}", time=reader.clock(again)) if again else ""
    return " ".join(filter(None, [day, hour]))


def _missed(reader: Reader, missed: Touch) -> Html:
    """недозвон в 09:14"""
    outcome = codes.small(codes.outcome(reader, missed.outcome))
    there = reader.local(missed.at)
    if there.date() == reader.today and missed.timed:
        return reader._("{outcome} at {time}", outcome=outcome, time=reader.clock(there.time()))
    return fill("{outcome} {when}", outcome=outcome, when=reader.moment(missed.at, timed=missed.timed))


def _owed(reader: Reader, line: Line) -> str:
    """💰 84 000 ₽; a reminder of payment says it itself."""
    owed = line.client.facts.owed
    if not owed or (line.step.kind is StepKind.PAYMENT and line.step.note):
        return ""
    return f"💰 {reader.money(owed)}"


def _also(line: Line) -> str:
    """What else is planned with this client, by its signs."""
    signs = [codes.STEP_SIGNS[step.kind] for step in line.also]
    more = f" +{len(signs) - MOST_ALSO}" if len(signs) > MOST_ALSO else ""
    return f"+ {' '.join(signs[:MOST_ALSO])}{more}" if signs else ""


def client(
    reader: Reader, client: ClientLine, home: str, what: str, due: datetime | None = None, *, most: int = LONGEST_NAME
) -> str:
    """The name, what is to be done, and the client's clock where it differs: when the step is due, or now."""
    name = f"<b>{cut(_named(client.name, most), most)}</b>"
    return " · ".join(filter(None, [f"{name} — {what}" if what else name, _clock(reader, client, home, due)]))


def _named(name: str, most: int) -> str:
    """A long name without its legal form and its kind, and no longer than that."""
    return name if len(name) <= most else named(name, most)


def apart(lines: Sequence[Line]) -> list[Line]:
    """The same lines; of namesakes each says what it differs by."""
    clients = namesakes.apart([line.client for line in lines])
    return [replace(line, client=client) for line, client in zip(lines, clients, strict=True)]


def _clock(reader: Reader, client: ClientLine, home: str, due: datetime | None) -> str:
    moment = due or reader.now
    there = moment.astimezone(ZoneInfo(client.zone or home))
    if there.utcoffset() == reader.local(moment).utcoffset():
        return ""
    time = reader.clock(there.time())
    return reader._("{time} there", time=time) if due else reader._("{time} there now", time=time)


def finished(reader: Reader, lines: Sequence[Line]) -> str:
    """✅ Сделано: Ромашка — просит КП · Пион — думает · ещё 3"""
    told = [done(reader, one) for one in apart(lines[:MOST_DONE])]
    if len(lines) > MOST_DONE:
        told.append(reader._("and {n} more", n=len(lines) - MOST_DONE))
    return reader._("✅ Done: {lines}", lines=Html(" · ".join(told)))


def done(reader: Reader, line: Line) -> str:
    """Today's outcome, not that of the last talk."""
    name = cut(brief(line.client.name, LONGEST_NAME))
    if instead := reader.instead_of(line.client.owner):
        name = Html(f"{name} ({instead})")
    return f"{name} — {codes.small(codes.outcome(reader, line.touch.outcome))}" if line.touch else name


def button(reader: Reader, line: Line) -> Button:
    """📞 10:00 Ромашка: opens it with its outcomes at once."""
    data = TouchTap(client=ids.to_text(line.client.id), step=ids.to_text(line.step.id), origin=Origin.DIGEST)
    when = f"{hour} " if (hour := _hour(reader, line.step)) else ""
    name = brief(line.client.name, LONGEST_ON_BUTTON - len(when))
    return Button(f"{codes.STEP_SIGNS[line.step.kind]} {when}{name}", data.pack())


def _hour(reader: Reader, step: NextStep) -> str:
    return reader.clock(reader.local(step.due_at).time()) if step.due_at else ""


def done_button(line: Line) -> Button:
    name = brief(line.client.name, LONGEST_ON_BUTTON)
    return Button(f"✓ {name}", CardTap(client=ids.to_text(line.client.id), back="d").pack())
