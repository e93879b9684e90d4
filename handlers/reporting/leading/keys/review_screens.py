"""The half-yearly look at key clients, as a screen: who is due, since when and by which criterion they are key."""

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.speech.paging import SIZE, last_page, pager, within
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, clipped, cut, pairs
from handlers.speech.taps.clients import DossierTap
from handlers.speech.taps.everywhere import MenuTap
from handlers.speech.taps.reports import ReviewKeysTap
from handlers.speech.words import Html, fill
from sales.clients.client import Client
from sales.ground import ids
from sales.standing.base import reviewed_on

LONGEST_NAME = 40
LONGEST_ON_BUTTON = 20
LONGEST_WHY = 60
BACK_HERE = "v"
"""What a dossier carries to lead back."""


def since(client: Client) -> tuple[date, str]:
    return reviewed_on(client), client.name


def due(
    reader: Reader, clients: Sequence[Client], names: Mapping[int, str], page: int
) -> tuple[Screen, Sequence[Client]]:
    """A page of them, and who stands on it."""
    report = Button(reader.p_("menu", "Report"), MenuTap(place="report").pack())
    if not clients:
        return Screen(reader._("All key clients were looked at within half a year."), [[report]]), []
    last = last_page(len(clients))
    here = within(page, last)
    part = clients[here * SIZE : (here + 1) * SIZE]
    head = reader.n_(
        "🔎 <b>{n} key client has not been looked at for half a year</b>",
        "🔎 <b>{n} key clients have not been looked at for half a year</b>",
        len(clients),
    )
    asked = reader._("Do they still earn what they cost? Open one: it stays key, or gets another name.")
    lines = [_line(reader, one, names.get(one.owner, "")) for one in part]
    buttons = [
        Button(clipped(one.name, LONGEST_ON_BUTTON), DossierTap(client=ids.to_text(one.id), back=BACK_HERE).pack())
        for one in part
    ]
    leaf = pager(here, last, lambda number: ReviewKeysTap(page=number).pack())
    return Screen("\n".join([head, asked, "", *lines]), [*pairs(buttons), *leaf, [report]]), part


def _line(reader: Reader, client: Client, owner: str) -> Html:
    """• Ромашка (оборот) · Анна · с 19 мая 2026"""
    why = fill(" ({why})", why=cut(client.named_reason, LONGEST_WHY)) if client.named_reason else ""
    day = reader.p_("key", "since {day}", day=reader.dated(reviewed_on(client)))
    named = fill("• <b>{name}</b>{why}", name=cut(client.name, LONGEST_NAME), why=why)
    return fill("{named} · {owner} · {since}", named=named, owner=cut(owner, LONGEST_NAME), since=day)
