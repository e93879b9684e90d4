"""Screens of a hand-over asked for in words: whose, which of them, to whom; and what is above its preview."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.recording.touch_screens import shortened
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, cut, pairs
from handlers.speech.taps.everywhere import MenuTap
from handlers.speech.taps.jobs import DivideAct, DivideTap, HandTap
from handlers.speech.words import Html, fill
from sales.company.members import Member
from sales.ground import ids

LONGEST_NAME = 24


def who_has(reader: Reader, members: Sequence[Member], row: str, unknown: str) -> Screen:
    return _who(reader, members, HandTap(draft=row, member=""), unknown, reader._("Whose clients shall I hand over?"))


def who_gets(reader: Reader, members: Sequence[Member], row: str, unknown: str) -> Screen:
    asking = reader._("Who takes them over?")
    return _who(reader, members, HandTap(draft=row, member="", gets=True), unknown, asking)


def _who(reader: Reader, members: Sequence[Member], tap: HandTap, unknown: str, asking: Html) -> Screen:
    """Nothing is handed over before whoever is meant is tapped, and the preview confirmed."""
    strange = reader._("Nobody in your team is called “{name}”.", name=cut(unknown, LONGEST_NAME)) if unknown else ""
    buttons = [
        Button(cut(one.name, LONGEST_NAME), tap.model_copy(update={"member": ids.to_text(one.id)}).pack())
        for one in members
    ]
    return Screen("\n".join(filter(None, [strange, asking])), [*pairs(buttons), _ways(reader)])


def which(reader: Reader, words: str, giver: Member | None) -> Screen:
    """What was said of the clients is not half-used."""
    text = reader._(
        "I don't know which clients “{words}” are. Leave it out, or write a city or a list: "
        "“give Boris's clients without a step to Vera”.",
        words=shortened(words),
    )
    part = DivideTap(act=DivideAct.PART, member=ids.to_text(giver.id)).pack() if giver else ""
    picked: list[Row] = [[Button(reader.p_("button", "Hand over a part"), part)]] if part else []
    return Screen(text, [*picked, _ways(reader)])


def _ways(reader: Reader) -> Row:
    return [Button(reader.p_("button", "Team"), MenuTap(place="team").pack())]


def above(screen: Screen, of_whom: str) -> Screen:
    """Борис Иванов, Пермь"""
    return replace(screen, text=f"{fill('<b>{of_whom}</b>', of_whom=of_whom)}\n{screen.text}")
