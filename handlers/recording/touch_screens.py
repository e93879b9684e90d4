"""The screens of recording a touch: outcomes, channel, contact, the step it ends, time, refusal's reason."""

from html import unescape

from handlers.frame import undo_screens
from handlers.recording.touch_text import planned, touch_text
from handlers.speech import client_words, codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, clipped, pairs
from handlers.speech.stamp import Stamp
from handlers.speech.taps.evening import EveningTap
from handlers.speech.taps.everywhere import CardTap, MenuTap, PlannedTap
from handlers.speech.taps.recording import Step
from handlers.speech.taps.recording import touch_step as tap
from handlers.speech.taps.reports import TeamMorningTap
from handlers.speech.taps.ways import beside_step, way
from sales.clients.client import Card
from sales.company.members import Rules
from sales.days.past_presets import PastPreset
from sales.ground import ids
from sales.recording import touch_draft
from sales.recording.origin import Origin
from sales.recording.plan_draft import PlanDraft
from sales.recording.touch_draft import TouchDraft
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome, outcomes_for
from sales.work.reasons import REASONS

LONGEST_NOTE = 300
LONGEST_FIRST_NAME = 10
LONGEST_STEP = 32
LAST_DIGITS = len("67-89")
EARLIER = 3
"""Touches that what stands above the outcomes is told of."""
STYLES = {Outcome.ORDER: Style.GOOD, Outcome.REFUSED: Style.DANGER}
"""The two that a thumb must not take for others; whatever else had a colour would be as loud."""


def outcomes(reader: Reader, card: Card, draft: TouchDraft, home: str, rules: Rules | None = None) -> Screen:
    """The touch screen. What stands above the outcomes is in `touch_text.py`; `home` is the company's zone; with its
    `rules` it says why today, too.
    """
    buttons = pairs([_outcome(reader, draft, code) for code in outcomes_for(draft.channel)])
    rows: list[Row] = [*_ends(reader, card, draft), _how(reader, card, draft), *buttons, _ways_out(reader, card, draft)]
    return Screen(touch_text(reader, card, draft, home, rules), rows)


def _outcome(reader: Reader, draft: TouchDraft, code: Outcome) -> Button:
    return Button(codes.outcome(reader, code), tap(draft.id, Step.OUTCOME, code.value), style=STYLES.get(code))


def _how(reader: Reader, card: Card, draft: TouchDraft) -> Row:
    """Channel, contact and time, one short button each; the contact only where there is a choice."""
    sign = "↙️" if draft.direction is Direction.INCOMING else codes.CHANNEL_SIGNS[draft.channel]
    when = reader.moment(draft.at, timed=draft.timed) if draft.at else "🕓 " + reader._("Now")
    row = [Button(f"{sign} {codes.channel(reader, draft.channel)} ▾", tap(draft.id, Step.CHANNELS))]
    if card.contacts:
        row.append(Button(f"👤 {_first_name(reader, card, draft)} ▾", tap(draft.id, Step.CONTACTS)))
    return [*row, Button(f"{when} ▾", tap(draft.id, Step.TIME))]


def _ends(reader: Reader, card: Card, draft: TouchDraft) -> list[Row]:
    """Which of several planned steps it ends: a tap lets one choose."""
    some = touch_draft.choices(card, draft, reader.now)
    chosen = next((one for one in some if one.id == draft.step), None)
    word = planned(reader, chosen) if chosen else reader._("Closes no step")
    return [[Button(f"🎯 {clipped(unescape(word), LONGEST_STEP)} ▾", tap(draft.id, Step.STEPS))]] if some else []


def _first_name(reader: Reader, card: Card, draft: TouchDraft) -> str:
    """The whole name stands right above the buttons."""
    who = next((one for one in card.contacts if one.id == draft.contact), None)
    if who is None:
        return reader._("With whom?")
    if who.name:
        return clipped(who.name.split()[0], LONGEST_FIRST_NAME)
    return f"…{client_words.contact_label(reader, who)[-LAST_DIGITS:]}"


def _ways_out(reader: Reader, card: Card, draft: TouchDraft) -> Row:
    """*Reschedule* only where something is planned: the step that the touch answers, else the nearest."""
    client = ids.to_text(draft.client)
    step = draft.step or next((one.id for one in card.steps), 0)
    data = PlannedTap(client=client, step=ids.to_text(step), origin=draft.origin, back=beside_step(draft.back))
    move = Button("↪️ " + reader.p_("touch", "Reschedule"), data.pack())
    to_card = Button("🗂 " + reader.p_("touch", "Card"), CardTap(client=client, back=draft.back).pack())
    return [*([move] if card.steps else []), to_card, back_button(reader, draft)]


def back_button(reader: Reader, draft: TouchDraft | PlanDraft) -> Button:
    """To the list of its line: the digest, the evening, the team's morning, a section, the route; else to the card."""
    return Button(reader.p_("button", "Back"), _way_back(draft).pack())


def _way_back(draft: TouchDraft | PlanDraft) -> Stamp:
    match draft.origin:
        case Origin.DIGEST | Origin.CALLING:
            return MenuTap(place="today")
        case Origin.EVENING:
            return EveningTap()
        case Origin.TEAM:
            return TeamMorningTap()
        case Origin.LIST:
            return way(draft.back)
    return CardTap(client=ids.to_text(draft.client), back=draft.back)


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
    buttons = [
        Button(client_words.contact_label(reader, one), tap(draft.id, Step.CONTACT, ids.to_text(one.id)))
        for one in card.people
    ]
    buttons.append(Button(reader._("Nobody in particular"), tap(draft.id, Step.CONTACT)))
    text = reader._("<b>{name}</b>\nWho was it with?", name=card.client.name)
    return Screen(text, [*pairs(buttons), [_back(reader, draft)]])


def steps(reader: Reader, card: Card, draft: TouchDraft) -> Screen:
    """Whichever is not chosen stays planned."""
    some = touch_draft.choices(card, draft, reader.now)
    rows: list[Row] = [
        [
            Button(
                ("✓ " if one.id == draft.step else "") + clipped(unescape(planned(reader, one)), LONGEST_STEP),
                tap(draft.id, Step.STEP, ids.to_text(one.id)),
            )
        ]
        for one in some
    ]
    none = Button(("" if draft.step else "✓ ") + reader._("None: all of them stay"), tap(draft.id, Step.STEP))
    text = reader._("<b>{name}</b>\nWhich step does the touch close?", name=card.client.name)
    return Screen(text, [*rows, [none], [_back(reader, draft)]])


def times(reader: Reader, card: Card, draft: TouchDraft) -> Screen:
    """When it was: by a tap, or in words."""
    words = {
        PastPreset.HALF_AN_HOUR: reader.p_("ago", "30 min ago"),
        PastPreset.MORNING: reader.p_("ago", "This morning"),
        PastPreset.YESTERDAY: reader.p_("ago", "Yesterday"),
    }
    buttons = [Button(word, tap(draft.id, Step.AGO, code.value)) for code, word in words.items()]
    buttons.append(Button(reader.p_("ago", "Other"), tap(draft.id, Step.OTHER_TIME)))
    text = reader._("<b>{name}</b>\nWhen was it?", name=card.client.name)
    return Screen(text, [*pairs(buttons), _now_or_back(reader, draft)])


def time(reader: Reader, card: Card, draft: TouchDraft, *, note: str = "") -> Screen:
    """The question in words; below it why the last answer was none, and what was kept of it."""
    asked = reader._("<b>{name}</b>\nWhen was it? Write it, for example “yesterday at 14:35”.", name=card.client.name)
    kept = reader._("Comment: {comment}", comment=shortened(draft.comment)) if draft.comment else ""
    return Screen("\n".join(filter(None, [asked, kept, note])), [_now_or_back(reader, draft)])


def _now_or_back(reader: Reader, draft: TouchDraft) -> Row:
    return [Button(reader._("Now"), tap(draft.id, Step.NOW)), _back(reader, draft)]


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
