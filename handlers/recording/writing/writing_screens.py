"""The screens of writing to a client: which text, and the one that was taken, to be copied or opened in a chat."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handlers.recording.touch_screens import back_button
from handlers.recording.touch_text import touch_text
from handlers.speech import client_words, codes, reaching
from handlers.speech.reader import Reader
from handlers.speech.screen import LONGEST_COPY, Button, Row, Screen, Style, clipped, cut, pairs
from handlers.speech.taps.everywhere import CardTap
from handlers.speech.taps.recording import Step
from handlers.speech.taps.recording import touch_step as tap
from handlers.speech.words import Html, fill
from sales.clients.client import Card, Contact
from sales.ground import ids
from sales.recording.touch_draft import TouchDraft
from sales.values import phones
from sales.work.channels import MANNER
from sales.work.outcomes import TRAITS, Outcome, outcomes_for

LONGEST_FIRST_NAME = 14


@dataclass(frozen=True, slots=True)
class Offered:
    """A text by what its button carries."""

    key: str
    name: str


def offered(reader: Reader, card: Card, draft: TouchDraft, home: str, texts: Sequence[Offered], *, own: bool) -> Screen:
    """Whom and how to reach, the texts, and below them what is tapped once it is written."""
    asked = reader._("Which text shall I fill in?")
    hint = "" if own else reader._("These are ours. Your own: /settings, Templates.")
    rows: list[Row] = pairs([Button(f"📝 {one.name}", tap(draft.id, Step.WORDING, one.key)) for one in texts])
    done = [Button(codes.outcome(reader, one), tap(draft.id, Step.OUTCOME, one.value)) for one in _first(draft)]
    whom = [_whom(reader, card, draft)] if len(card.contacts) > 1 else []
    other = Button(reader.p_("touch", "Another outcome") + " ▾", tap(draft.id, Step.OTHER_OUTCOME))
    rows += [done, [*whom, other], [_card(reader, draft), back_button(reader, draft)]]
    said = "\n".join(filter(None, [asked, hint]))
    return Screen(f"{touch_text(reader, card, draft, home)}\n\n{said}", rows)


def _first(draft: TouchDraft) -> list[Outcome]:
    """Sent, and no reply to what was sent before."""
    return [one for one in outcomes_for(draft.channel) if TRAITS[one].first is MANNER[draft.channel]]


def _whom(reader: Reader, card: Card, draft: TouchDraft) -> Button:
    who = _person(card, draft)
    name = clipped(client_words.contact_label(reader, who).split()[0], LONGEST_FIRST_NAME) if who else ""
    asked = reader._("With whom?")
    return Button(f"👤 {name or asked} ▾", tap(draft.id, Step.CONTACTS))


def taken(reader: Reader, card: Card, draft: TouchDraft) -> Screen:
    """The text as it goes out: a protected message gives nothing away but by its buttons."""
    who = _person(card, draft)
    to = [fill("👤 {name}", name=cut(who.name))] if who and who.name != card.client.name and who.name else []
    email = who.email or card.client.email if who else card.client.email
    head = " · ".join([fill("<b>{name}</b>", name=cut(card.client.name)), *to])
    chats = _chats(reader, who, draft.sent)
    hint = _hint(reader, opens=bool(chats))
    lines = [head, *([fill("✉️ {email}", email=email)] if email else []), "", _quoted(draft.sent), hint]
    sent = Button("✅ " + codes.outcome(reader, Outcome.SENT), tap(draft.id, Step.OUTCOME, Outcome.SENT.value))
    others = Button(reader._("Another text"), tap(draft.id, Step.WORDINGS))
    rows: list[Row] = [*([one] for one in _copies(reader, draft.sent)), chats]
    rows += [[Button(sent.label, sent.data, style=Style.MAIN)], [others, _card(reader, draft)]]
    return Screen("\n".join(lines), rows)


def _quoted(text: str) -> Html:
    return fill("<blockquote>{text}</blockquote>", text=text)


def _hint(reader: Reader, *, opens: bool) -> Html:
    if not opens:
        return reader._("Copy it and send it. Then tap “Sent”.")
    return reader._("Copy it, or open the chat: the text is there. Once it is sent, tap “Sent”.")


def _chats(reader: Reader, who: Contact | None, text: str) -> Row:
    if who is None:
        return []
    shown = phones.mobiles_first([one for one in who.phones if not one.wrong])
    return [Button(label, url=url) for label, url in reaching.chats(reader, who, shown[0] if shown else None, text)]


def _copies(reader: Reader, text: str) -> Iterator[Button]:
    """A button copies so much and no more: a longer text is copied in parts."""
    parts = list(_parts(text))
    for number, part in enumerate(parts, 1):
        told = reader.p_("card", "Copy the text")
        yield Button(f"📋 {told}" + (f" {number}/{len(parts)}" if len(parts) > 1 else ""), copy=part)


def _parts(text: str) -> Iterator[str]:
    rest = text
    while rest:
        part = clipped(rest, LONGEST_COPY + 1).removesuffix("…") if _is_long(rest) else rest
        part = part[: part.rfind(" ")] if part != rest and " " in part else part
        yield part.strip()
        rest = rest[len(part) :].strip()


def _is_long(text: str) -> bool:
    return len(text.encode("utf-16-le")) > 2 * LONGEST_COPY


def _person(card: Card, draft: TouchDraft) -> Contact | None:
    return next((one for one in card.contacts if one.id == draft.contact), card.decider)


def _card(reader: Reader, draft: TouchDraft) -> Button:
    return Button("🗂 " + reader.p_("touch", "Card"), CardTap(client=ids.to_text(draft.client), back=draft.back).pack())
