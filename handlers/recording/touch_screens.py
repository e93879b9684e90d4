"""The screens of recording a touch: outcomes, channel, contact, time, refusal's reason."""

from aiogram.filters.callback_data import CallbackData

from handlers.frame import undo_screens
from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, pairs
from handlers.speech.taps.evening import EveningTap
from handlers.speech.taps.everywhere import CardTap, MenuTap
from handlers.speech.taps.recording import Step
from handlers.speech.taps.recording import touch_step as tap
from handlers.speech.words import fill
from sales.clients.client import Card, Contact
from sales.ground import ids
from sales.recording.origin import Origin
from sales.recording.touch_draft import TouchDraft
from sales.work.outcomes import outcomes_for
from sales.work.reasons import REASONS
from sales.work.touch import Channel, Direction, Outcome, Touch

LONGEST_NOTE = 300
EARLIER = 3
"""Touches shown above the outcomes."""


def outcomes(reader: Reader, card: Card, draft: TouchDraft) -> Screen:
    """The touch screen: the last agreement stays visible above the outcomes."""
    first, *rest = pairs([_outcome(reader, draft, code) for code in outcomes_for(draft.channel)])
    rows: list[Row] = [_how(reader, card, draft), first, *rest, _when_and_back(reader, draft)]
    return Screen("\n".join(_about(reader, card, draft)), rows)


def _outcome(reader: Reader, draft: TouchDraft, code: Outcome) -> Button:
    return Button(codes.outcome(reader, code), tap(draft.id, Step.OUTCOME, code.value))


def _how(reader: Reader, card: Card, draft: TouchDraft) -> Row:
    """Channel and contact, one button each; the contact only where there is a choice."""
    word = codes.channel(reader, draft.channel)
    if draft.direction is Direction.INCOMING:
        word = fill("{incoming} · {word}", incoming=reader.p_("channel", "Incoming"), word=word)
    row = [Button(f"{codes.CHANNEL_SIGNS[draft.channel]} {word} ▾", tap(draft.id, Step.CHANNELS))]
    if card.contacts:
        who = _contact(card, draft)
        label = who.name if who else reader._("With whom?")
        row.append(Button(f"👤 {label} ▾", tap(draft.id, Step.CONTACTS)))
    return row


def _when_and_back(reader: Reader, draft: TouchDraft) -> Row:
    when = reader.moment(draft.at, timed=draft.timed) if draft.at else reader._("Now")
    return [Button(f"🕓 {when}", tap(draft.id, Step.TIME)), back_button(reader, draft.client, draft.origin)]


def back_button(reader: Reader, client: int, origin: Origin) -> Button:
    """To the digest or the evening for their lines, to the card otherwise."""
    return Button(reader.p_("button", "Back"), _way_back(client, origin).pack())


def _way_back(client: int, origin: Origin) -> CallbackData:
    match origin:
        case Origin.DIGEST:
            return MenuTap(place="today")
        case Origin.EVENING:
            return EveningTap()
    return CardTap(client=ids.to_text(client))


def _contact(card: Card, draft: TouchDraft) -> Contact | None:
    return next((one for one in card.contacts if one.id == draft.contact), None)


def _about(reader: Reader, card: Card, draft: TouchDraft) -> list[str]:
    """Name, whom to talk to and the number, then what was last agreed."""
    who = _contact(card, draft) or card.decider
    lines: list[str] = [fill("<b>{name}</b>", name=card.client.name)]
    if who:
        lines.append(fill("{who}", who=", ".join(filter(None, [who.name, who.position]))))
        lines += [codes.number(reader, one) for one in who.phones]
    lines += ["", *last_touches(reader, card)]
    planned = next((step for step in card.steps if step.id == draft.step), None)
    if planned and planned.note:
        lines += ["", reader._("What for: {note}", note=shortened(planned.note))]
    if draft.attachments:
        lines += ["", reader.n_("📎 {n} file goes with it", "📎 {n} files go with it", len(draft.attachments))]
    if draft.comment:
        lines += ["", reader._("Comment: {comment}", comment=shortened(draft.comment))]
    return [*lines, "", reader._("How did it go?")]


def last_touches(reader: Reader, card: Card) -> list[str]:
    """The last touches, newest first, each in a line; the latest agreement whole."""
    return [touch_line(reader, touch) for touch in card.touches] or [reader._("No touches yet")]


def touch_line(reader: Reader, touch: Touch) -> str:
    line = reader._(
        "{when} · {channel} · {outcome}",
        when=reader.moment(touch.at, timed=touch.timed),
        channel=codes.channel(reader, touch.channel),
        outcome=codes.outcome(reader, touch.outcome),
    )
    return reader._("{line}: {note}", line=line, note=shortened(touch.comment)) if touch.comment else line


def shortened(note: str, most: int = LONGEST_NOTE) -> str:
    flat = " ".join(note.split())
    return flat if len(flat) <= most else flat[: most - 1].rstrip() + "…"


def channels(reader: Reader, card: Card, draft: TouchDraft) -> Screen:
    buttons = [
        Button(f"{codes.CHANNEL_SIGNS[code]} {codes.channel(reader, code)}", tap(draft.id, Step.CHANNEL, code.value))
        for code in Channel
    ]
    sign = "✓" if draft.direction is Direction.INCOMING else "↙️"
    incoming = Button(sign + " " + reader.p_("channel", "Incoming"), tap(draft.id, Step.DIRECTION))
    text = reader._("<b>{name}</b>\nHow were you in touch?", name=card.client.name)
    return Screen(text, [*pairs(buttons), [incoming, _back(reader, draft)]])


def contacts(reader: Reader, card: Card, draft: TouchDraft) -> Screen:
    buttons = [Button(one.name, tap(draft.id, Step.CONTACT, ids.to_text(one.id))) for one in card.contacts]
    buttons.append(Button(reader._("Nobody in particular"), tap(draft.id, Step.CONTACT)))
    text = reader._("<b>{name}</b>\nWho was it with?", name=card.client.name)
    return Screen(text, [*pairs(buttons), [_back(reader, draft)]])


def time(reader: Reader, card: Card, draft: TouchDraft, *, note: str = "") -> Screen:
    """The question; below it why the last answer was none, and what was kept of it."""
    asked = reader._("<b>{name}</b>\nWhen was it? Write it, for example “yesterday at 14:35”.", name=card.client.name)
    kept = reader._("Comment: {comment}", comment=shortened(draft.comment)) if draft.comment else ""
    text = "\n".join(filter(None, [asked, kept, note]))
    return Screen(text, [[Button(reader._("Now"), tap(draft.id, Step.NOW)), _back(reader, draft)]])


def reasons(reader: Reader, card_name: str, draft: int) -> Screen:
    buttons = [Button(codes.reason(reader, code), tap(draft, Step.REASON, code.value)) for code in REASONS]
    skip = Button(reader.p_("button", "Skip"), tap(draft, Step.REASON))
    text = reader._("Saved. <b>{name}</b>: refused.\nWhat was the reason?", name=card_name)
    return Screen(text, [*pairs(buttons), [skip, undo_screens.button(reader, draft)]])


def reason_in_words(reader: Reader, card_name: str, draft: int) -> Screen:
    text = reader._(
        "Saved. <b>{name}</b>: refused.\nWhat was the reason? A few words, for example: they are moving", name=card_name
    )
    skip = Button(reader.p_("button", "Skip"), tap(draft, Step.REASON))
    return Screen(text, [[skip, undo_screens.button(reader, draft)]])


def outdated(reader: Reader) -> Screen:
    """The draft behind an old button is gone."""
    places = [
        Button(reader.p_("button", "Today"), MenuTap(place="today").pack()),
        Button(reader.p_("button", "Log"), MenuTap(place="log").pack()),
    ]
    return Screen(reader._("This screen is out of date. Start again from here:"), [places])


def _back(reader: Reader, draft: TouchDraft) -> Button:
    return Button(reader.p_("button", "Back"), tap(draft.id, Step.BACK))
