"""The screens of founding a company: one question in words, then everything proposed on one screen."""

from collections.abc import Sequence

from handlers.speech import geography
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, pairs
from handlers.speech.taps.door import FoundingPick, FoundingTap
from handlers.speech.taps.everywhere import MenuTap
from sales.company.founding_draft import Ask, FoundingDraft
from sales.days import zones
from sales.ground import ids


def screen(reader: Reader, draft: FoundingDraft) -> Screen:
    """What the draft asks now."""
    asked = {Ask.NAME: name, Ask.COUNTRY: countries, Ask.CURRENCY: currencies, Ask.ZONE: time_zones}
    return asked.get(draft.ask, confirmation)(reader, draft)


def name(reader: Reader, draft: FoundingDraft) -> Screen:
    leave = _button(reader.p_("button", "Cancel"), draft, FoundingPick.LEAVE)
    if draft.name:
        return Screen(reader._("Write the company's name, for example: Romashka Ltd."), [[_back(reader, draft)]])
    return Screen(reader._("Welcome! Let's set up your company. What is it called?"), [[leave]])


def confirmation(reader: Reader, draft: FoundingDraft) -> Screen:
    text = reader._(
        "<b>{name}</b>\n\nCountry: {country}\nCurrency: {currency}\nTime: {clock}\n\nIs this right?",
        name=draft.name,
        country=geography.country(reader, draft.country),
        currency=geography.currency(reader, draft.currency),
        clock=geography.clock(reader, draft.zone),
    )
    yes = _button(reader.p_("button", "Yes, that's right"), draft, FoundingPick.FOUND, style=Style.MAIN)
    changes = [
        _button(reader.p_("button", "Country"), draft, FoundingPick.COUNTRY),
        _button(reader.p_("button", "Currency"), draft, FoundingPick.CURRENCY),
        _button(reader.p_("button", "Time zone"), draft, FoundingPick.ZONE),
        _button(reader.p_("button", "Company name"), draft, FoundingPick.NAME),
    ]
    return Screen(text, [[yes], *pairs(changes), [_button(reader.p_("button", "Cancel"), draft, FoundingPick.LEAVE)]])


def countries(reader: Reader, draft: FoundingDraft) -> Screen:
    text = reader._("Which country do you work in? Choose it or write it.")
    return _choice(reader, draft, text, [(geography.country(reader, code), code) for code in geography.COUNTRIES])


def currencies(reader: Reader, draft: FoundingDraft) -> Screen:
    text = reader._("Which currency do you count in? Choose it or write its three letters.")
    return _choice(
        reader, draft, text, [(geography.currency_sign(reader, code), code) for code in geography.CURRENCIES]
    )


def time_zones(reader: Reader, draft: FoundingDraft) -> Screen:
    text = reader._("What time is it where you are? Choose a city, write one, or send your location.")
    return _choice(reader, draft, text, [(geography.clock(reader, one), one) for one in zones.choices(draft.country)])


def done(reader: Reader, company: str) -> Screen:
    """What to do next, with the way there."""
    text = reader._(
        "Done, <b>{name}</b> is here.\n\nAdd the first client, or invite your team: everybody gets a link.",
        name=company,
    )
    new = Button(reader.p_("button", "New client"), MenuTap(place="new").pack(), style=Style.MAIN)
    team = Button(reader.p_("button", "Invite the team"), MenuTap(place="team").pack())
    return Screen(text, [[new], [team]])


def _choice(reader: Reader, draft: FoundingDraft, text: str, options: Sequence[tuple[str, str]]) -> Screen:
    rows: list[Row] = pairs([_button(label, draft, FoundingPick(draft.ask), value) for label, value in options])
    return Screen(text, [*rows, [_back(reader, draft)]])


def _back(reader: Reader, draft: FoundingDraft) -> Button:
    return _button(reader.p_("button", "Back"), draft, FoundingPick.BACK)


def _button(
    label: str, draft: FoundingDraft, pick: FoundingPick, value: str = "", style: Style | None = None
) -> Button:
    return Button(label, FoundingTap(draft=ids.to_text(draft.id), pick=pick, value=value).pack(), style=style)
