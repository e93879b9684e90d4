"""Screens of saved lists."""

from collections.abc import Sequence

from handlers.lists import clients_screens
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style
from handlers.speech.taps.clients import ListTap
from handlers.speech.taps.everywhere import MenuTap
from handlers.speech.taps.lists import SavedTap, ShelfTap
from handlers.speech.words import Html, fill
from sales.ground import ids
from sales.standing.kept_lists import SavedList
from sales.standing.open_list import Shelf


def naming(reader: Reader, draft: str) -> Screen:
    back = Button(reader.p_("button", "Back"), ListTap(draft=draft).pack())
    return Screen(reader._("What shall this list be called? For example: Big ones, quiet for long"), [[back]])


def all_screen(
    reader: Reader, counted: Sequence[tuple[SavedList, int | None]], ready: Sequence[tuple[Shelf, int]]
) -> Screen:
    """The saved lists, broken ones marked; below them the `ready` ones that everybody has, one a row."""
    head = fill("<b>{lists}</b>", lists=reader.p_("list", "My lists"))
    hint = reader._("Filter your clients and keep the list under a name: it stays true by itself.")
    rows: list[Row] = [[_opening(reader, saved, count), _more(reader, saved)] for saved, count in counted]
    made = [_ready(reader, shelf, number) for shelf, number in ready]
    return Screen(str(head) if counted else f"{head}\n{hint}", [*rows, *([one] for one in made), [_clients(reader)]])


SIGNS = {Shelf.OWING: "💰", Shelf.ASLEEP: "😴", Shelf.LAPSED: "🛒", Shelf.INACTIVE: "💤"}


def _ready(reader: Reader, shelf: Shelf, number: int) -> Button:
    """💰 Должны нам · 5"""
    name = clients_screens.shelf_word(reader, shelf)
    label = fill("{sign} {name} · {n}", sign=SIGNS[shelf], name=name, n=reader.number(number))
    return Button(label, ShelfTap(shelf=shelf).pack())


def one_screen(reader: Reader, saved: SavedList, *, leads: bool, is_new: bool = False) -> Screen:
    name = fill("<b>{name}</b>", name=saved.name)
    if saved.retired:
        back = Button(reader.p_("button", "Bring back"), _tap(saved, "back"))
        return Screen("\n".join([name, reader._("The list is taken away.")]), [[back], [_all(reader)]])
    whose = reader._("Everybody in the company sees it.") if saved.member is None else reader._("Only you see it.")
    rows: list[Row] = [[Button(reader.p_("button", "Open the list"), _tap(saved), style=Style.MAIN)]]
    if leads:
        word, what = _sharing(reader, saved)
        rows.append([Button(word, _tap(saved, what))])
    if leads or saved.member is not None:
        rows.append([Button(reader.p_("button", "Take the list away"), _tap(saved, "retire"))])
    done = [reader._("Saved")] if is_new else []
    return Screen("\n".join([*done, name, whose]), [*rows, [_all(reader)]])


def _sharing(reader: Reader, saved: SavedList) -> tuple[Html, str]:
    if saved.member is None:
        return reader.p_("button", "Only for me"), "own"
    return reader.p_("button", "For the whole company"), "share"


def _opening(reader: Reader, saved: SavedList, count: int | None) -> Button:
    if count is None:
        return Button(fill("⚠️ {name}", name=saved.name), _tap(saved))
    return Button(fill("{name} · {n}", name=saved.name, n=reader.number(count)), _tap(saved))


def _more(reader: Reader, saved: SavedList) -> Button:
    return Button(reader.p_("card", "More"), _tap(saved, "more"))


def _tap(saved: SavedList, what: str = "") -> str:
    return SavedTap(saved=ids.to_text(saved.id), what=what).pack()


def _all(reader: Reader) -> Button:
    return Button(reader.p_("list", "My lists"), SavedTap().pack())


def _clients(reader: Reader) -> Button:
    return Button(reader.p_("button", "Clients"), MenuTap(place="clients").pack())
