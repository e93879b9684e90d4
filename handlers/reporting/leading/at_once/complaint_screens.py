"""What leads and reps are told of a complaint."""

from collections.abc import Callable

from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, cut
from handlers.speech.taps.everywhere import CardTap, TouchTap
from handlers.speech.taps.reports import ComplaintAct, ComplaintTap
from handlers.speech.words import Html
from sales.ground import ids
from sales.reporting.leading.complaints import Complaint
from sales.values.inflection import to_whom
from sales.work.touch import Touch

LONGEST_NAME = 100
LONGEST_WORDS = 500

Draw = Callable[[Reader, Complaint, str], Screen]


def alert(
    reader: Reader, touch: Touch, name: str, owner: str, taken: str | None, *, own: bool, reminded: bool
) -> Screen:
    """🔥 Ромашка: претензия. Whose client it is, when and how it came, what was said; who looks after it."""
    head = reader._("🔥 <b>{name}</b>: complaint", name=cut(name, LONGEST_NAME))
    when = reader.stamped(touch.at, timed=touch.timed)
    lines = [head, f"{cut(owner)} · {codes.CHANNEL_SIGNS[touch.channel]} {when}"]
    lines += [cut(touch.comment, LONGEST_WORDS)] if touch.comment else []
    if own:
        lines.append(reader._("It is yours now: {owner} knows.", owner=cut(owner)))
    elif taken:
        lines.append(reader._("{name} is on it", name=cut(taken)))
    lines += [was_reminded(reader)] if reminded else []
    return Screen("\n".join(lines), _ways(reader, touch, free=taken is None, reminded=reminded))


def was_reminded(reader: Reader) -> Html:
    """In place of the button, until the next day."""
    return reader._("Reminded today.")


def _ways(reader: Reader, touch: Touch, *, free: bool, reminded: bool) -> list[Row]:
    text = ids.to_text(touch.id)
    card = Button(reader.p_("touch", "Card"), CardTap(client=ids.to_text(touch.client), back=f"c{text}").pack())
    remind = Button(reader.p_("button", "Remind"), ComplaintTap(act=ComplaintAct.REMIND, touch=text).pack())
    take = ComplaintTap(act=ComplaintAct.TAKE, touch=text).pack()
    mine = [Button(reader._("I'll handle it"), take, style=Style.MAIN)] if free else []
    return [[card, *mine, *([] if reminded else [remind])]]


def over(reader: Reader) -> Html:
    return reader._("This complaint is closed already.")


def reminded(reader: Reader, owner: str, *, first: bool) -> Html:
    if first:
        return reader._("I'm reminding {name}.", name=to_whom(reader.locale, owner))
    return reader._("{name} was reminded today already.", name=owner)


def withdrawn(reader: Reader, name: str) -> Screen:
    text = reader._("<b>{name}</b>: no complaint after all, the record was taken back.", name=cut(name, LONGEST_NAME))
    return Screen(text)


def taken(reader: Reader, complaint: Complaint, lead: str) -> Screen:
    name = cut(complaint.name, LONGEST_NAME)
    text = reader._("{lead} handles the complaint of <b>{name}</b>.", lead=cut(lead), name=name)
    return Screen(text, [_to_client(reader, complaint)])


def answered(reader: Reader, answer: Touch, name: str, who: str) -> Screen:
    """✅ Ромашка: на претензию ответили. Who, when, what came of it."""
    head = reader._("✅ <b>{name}</b>: the complaint that you handle is answered", name=cut(name, LONGEST_NAME))
    when = reader.stamped(answer.at, timed=answer.timed)
    outcome = codes.small(codes.outcome(reader, answer.outcome))
    lines = [head, f"{cut(who)} · {codes.CHANNEL_SIGNS[answer.channel]} {when} · {outcome}"]
    lines += [cut(answer.comment, LONGEST_WORDS)] if answer.comment else []
    card = Button(reader.p_("touch", "Card"), CardTap(client=ids.to_text(answer.client)).pack())
    return Screen("\n".join(lines), [[card]])


def waits(reader: Reader, complaint: Complaint, lead: str) -> Screen:
    name = cut(complaint.name, LONGEST_NAME)
    text = reader._("{lead} reminds you: the complaint of <b>{name}</b> waits.", lead=cut(lead), name=name)
    return Screen(text, [_to_client(reader, complaint)])


def _to_client(reader: Reader, complaint: Complaint) -> Row:
    text = ids.to_text(complaint.client)
    touch = Button(reader.p_("card", "Touch"), TouchTap(client=text).pack(), style=Style.MAIN)
    return [touch, Button(reader.p_("touch", "Card"), CardTap(client=text).pack())]
