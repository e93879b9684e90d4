"""An understood sentence as a screen: what was made of it, line by line, for one tap; or whose it may be."""

from handlers.recording import plan_screens
from handlers.recording.touch_screens import shortened
from handlers.speech import codes as words
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, Style, cut
from handlers.speech.taps.recording import Said
from handlers.speech.taps.recording import said as tap
from handlers.speech.words import fill
from sales.clients.client import ClientLine
from sales.ground import ids
from sales.recording.plan_draft import Plan
from sales.sentences.draft import SentenceDraft
from sales.work.touch import Direction


def confirm(reader: Reader, draft: SentenceDraft, name: str) -> Screen:
    """What was understood, line by line."""
    save = Button(reader.p_("button", "Save"), tap(draft.id, Said.SAVE), style=Style.MAIN)
    edit = Button(reader.p_("card", "Edit"), tap(draft.id, Said.EDIT))
    cancel = Button(reader.p_("button", "Cancel"), tap(draft.id, Said.LEAVE))
    lines = [reader._("Not saved yet. Is this right?"), "", fill("<b>{name}</b>", name=name), *_lines(reader, draft)]
    return Screen("\n".join(lines), [[save], [edit, cancel]])


def _lines(reader: Reader, draft: SentenceDraft) -> list[str]:
    lines: list[str] = []
    if draft.outcome or draft.happened:
        lines.append(_touch_line(reader, draft))
    if draft.wish:
        step = Plan(draft.kind, step=draft.id, day=draft.day, at=draft.time)
        lines.append(plan_screens.step_line(reader, step))
    if draft.amount is not None:
        lines.append(reader._("Amount: {sum}", sum=reader.money(draft.amount)))
    if draft.product_text:
        lines.append(reader._("Product: {name}", name=cut(draft.product_text)))
    if draft.comment:
        lines.append(reader._("Comment: {comment}", comment=shortened(draft.comment)))
    return lines


def _touch_line(reader: Reader, draft: SentenceDraft) -> str:
    incoming = reader.p_("channel", "Incoming") if draft.direction is Direction.INCOMING else ""
    channel = f"{words.CHANNEL_SIGNS[draft.channel]} {words.channel(reader, draft.channel)}"
    reason = words.reason(reader, draft.reason) if draft.reason else ""
    when = reader.moment(draft.at, timed=draft.timed) if draft.at else ""
    outcome = words.outcome(reader, draft.outcome) if draft.outcome else ""
    pieces = [when, channel, incoming, outcome, reason]
    return " · ".join(piece for piece in pieces if piece)


def choices(reader: Reader, draft: SentenceDraft, lines: list[ClientLine]) -> Screen:
    rows = [[Button(line.name, tap(draft.id, Said.CLIENT, ids.to_text(line.id)))] for line in lines]
    cancel = Button(reader.p_("button", "Cancel"), tap(draft.id, Said.LEAVE))
    text = "\n".join([reader._("Which client is it?"), *_lines(reader, draft)])
    return Screen(text, [*rows, [cancel]])
