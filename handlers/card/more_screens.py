"""The screens behind More: what is rarely done with a client, and the questions it takes."""

from collections.abc import Sequence
from typing import Any

from handlers.card.card_screens import title, to_card, wake
from handlers.frame import undo_screens
from handlers.speech import client_words, codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, Style, cut, pairs
from handlers.speech.taps.clients import DoTap, HandOverTap, MergeTap, MoreTap
from handlers.speech.taps.everywhere import CardTap, MenuTap
from handlers.speech.taps.jobs import JobAct, job_tap
from sales.clients.client import Client, Ending, NamedBase, Status
from sales.clients.stages import Base
from sales.company.members import Member
from sales.ground import ids
from sales.ground.scope import Right, Scope
from sales.jobs.job import Job

ENDED = "ended_"
"""Before an ending, on a button."""
LONGEST_OF_TWO = 18
"""With its sign: longer words are cut in half a row."""
BY_HAND = (Ending.CLOSED, Ending.REFUSED, Ending.UNREACHED, Ending.NOT_OURS)


def more(reader: Reader, client: Client, scope: Scope, back: str, merged: Job | None) -> Screen:
    """Each button says what a tap makes of the client, not what the client is. `merged`: into it, and to be undone."""
    buttons = [
        _status(reader, client),
        _wish(reader, client),
        _button(reader.p_("button", "Place on the map"), client, "place"),
    ]
    if client.facts.orders:
        buttons.append(_button("📦 " + reader.p_("button", "What they buy"), client, "bought"))
    if scope.may(Right.TEAM_CLIENTS):
        buttons.append(_button(reader.p_("button", "Name the base"), client, "base"))
    if scope.may(Right.HAND_OVER):
        buttons.append(_button(reader.p_("button", "Hand over"), client, "hand"))
    if not reader.instead_of(client.owner):
        buttons.append(Button(reader.p_("button", "Merge"), MergeTap(client=ids.to_text(client.id)).pack()))
        if merged is not None:
            buttons.append(Button(reader.p_("button", "Undo the merge"), job_tap(JobAct.UNDO, merged.id)))
        buttons.append(_button("🗑 " + reader.p_("button", "Delete"), client, "delete"))
    address = [Button("📋 " + reader.p_("card", "Copy address"), copy=client.address)] if client.address else []
    text = "\n".join([title(client), reader._("What shall we do?")])
    wide = [one for one in buttons if len(one.label) > LONGEST_OF_TWO]
    narrow = [one for one in buttons if one not in wide]
    return Screen(text, [*([one] for one in wide), *pairs(narrow), address, [to_card(reader, client.id, back)]])


def base(reader: Reader, client: Client) -> Screen:
    named = ((NamedBase.KEY, Base.KEY), (NamedBase.VIP, Base.VIP))
    buttons = [_button(client_words.base(reader, word), client, code.value) for code, word in named]
    buttons.append(_button(reader.p_("base", "Can't be revived"), client, NamedBase.LOST.value))
    if client.named_base is not None:
        buttons.append(_button(reader.p_("button", "As the rules say"), client, "unnamed"))
    text = reader._("What is this client to the company? Without a name the rules decide.")
    return Screen(f"{title(client)}\n{text}", [*pairs(buttons), [_back(reader, client)]])


def lost(reader: Reader, client: Client) -> Screen:
    text = reader._("Why can't this client be revived? For example: closed down in May")
    return Screen(f"{title(client)}\n{text}", [[_back(reader, client)]])


def why_inactive(reader: Reader, card: Screen, client: Client, key: int) -> Screen:
    """The card of who is inactive from now on, with the answers to a question that may be left open."""
    done = ids.to_text(key)
    reasons = [_button(_capital(codes.ending(reader, one)), client, f"{ENDED}{one.value}", key=done) for one in BY_HAND]
    other = _button(reader.p_("reason", "other"), client, f"{ENDED}words", key=done)
    return Screen(card.text, [*pairs([*reasons, other]), *card.rows])


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def own_words(reader: Reader, client: Client) -> Screen:
    text = reader._("Why not any more? For example: moved to another town")
    return Screen(f"{title(client)}\n{text}", [[_back(reader, client)]])


def place(reader: Reader, client: Client) -> Screen:
    """A location from the paperclip may be any point on the map, so no keyboard asks for it."""
    lines: list[str] = [title(client)]
    if client.address:
        lines.append(reader._("Now: {value}", value=cut(client.address, 300)))
    if client.latitude is not None:
        lines.append(reader._("The point on the map is known."))
    lines += ["", reader._("Where is the client? Send a location (the paperclip, Location) or write the address.")]
    known = [_button(reader.p_("button", "Forget the place"), client, "nowhere")] if client.latitude is not None else []
    return Screen("\n".join(lines), [[*known, to_card(reader, client.id)]])


def members(reader: Reader, client: Client, people: Sequence[Member]) -> Screen:
    """To whom? Everybody but the one who has the client."""
    key = ids.to_text(client.id)
    buttons = [
        Button(one.name, HandOverTap(client=key, member=ids.to_text(one.id)).pack())
        for one in people
        if one.id != client.owner
    ]
    asked = reader._("To whom shall I hand the client over, with its steps and history?")
    alone = reader._("There is nobody to hand over to yet. Invite people: /team")
    return Screen(f"{title(client)}\n{asked if buttons else alone}", [*pairs(buttons), [_back(reader, client)]])


def handed_over(reader: Reader, card: Screen, client: int, member: Member, key: int) -> Screen:
    """The card under who has it now, with the way back."""
    text = reader._("The client is now with {name}.", name=cut(member.name))
    return undo_screens.on_top(reader, Screen(f"{text}\n\n{card.text}", card.rows), key, client)


def given(reader: Reader, data: dict[str, Any]) -> Screen:
    """What the new manager gets to read."""
    text = reader._(
        "{who} hands a client over to you: <b>{name}</b>", who=cut(data["from"]), name=cut(data["name"], 200)
    )
    card = Button(reader._("To the card"), CardTap(client=ids.to_text(data["client"])).pack(), style=Style.MAIN)
    return Screen(text, [[card]])


def taken(reader: Reader, data: dict[str, Any]) -> Screen:
    """What the manager before gets to read: of a colleague's client one sees the name and whose it is. A card that has
    become one with another is called as it was.
    """
    names = {"name": cut(data["name"], 200), "to": cut(data["to"])}
    text = reader._("<b>{name}</b> is now with {to}.", **names)
    if data.get("was"):
        was = cut(data["was"], 200)
        text = reader._("Your card <b>{was}</b> was merged with <b>{name}</b>, which is with {to}.", was=was, **names)
    return Screen(text, [[Button(reader.p_("button", "Clients"), MenuTap(place="clients").pack())]])


def delete(reader: Reader, client: Client) -> Screen:
    text = reader._("Delete the client with contacts, steps and history? For ten minutes you can take it back.")
    yes = _button(reader.p_("button", "Yes"), client, "deleted", Style.DANGER)
    no = Button(reader.p_("button", "No"), to_card(reader, client.id).data)
    return Screen(f"{title(client)}\n{text}", [[yes, no]])


def deleted(reader: Reader, client: Client, key: int) -> Screen:
    undo = undo_screens.button(reader, key, client.id)
    home = Button(reader.p_("button", "Clients"), MenuTap(place="clients").pack())
    return Screen(reader._("{name} is deleted.", name=title(client)), [[undo, home]])


def _status(reader: Reader, client: Client) -> Button:
    if client.status is Status.ACTIVE:
        return _button("💤 " + reader.p_("button", "Make inactive"), client, Status.INACTIVE.value)
    return wake(reader, client)


def _wish(reader: Reader, client: Client) -> Button:
    if client.do_not_contact:
        return _button("✅ " + reader.p_("button", "May be contacted"), client, "may")
    return _button("⛔ " + reader.p_("button", "Do not contact"), client, "dont")


def _back(reader: Reader, client: Client) -> Button:
    return Button(reader.p_("button", "Back"), MoreTap(client=ids.to_text(client.id)).pack())


def _button(label: str, client: Client, what: str, style: Style | None = None, *, key: str = "") -> Button:
    return Button(label, DoTap(client=ids.to_text(client.id), what=what, key=key).pack(), style=style)
