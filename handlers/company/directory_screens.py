"""The screens of the company's directories: sources and products, and one entry of them."""

from collections.abc import Sequence

from handlers.speech import client_words
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style
from handlers.speech.taps.company import DirectoryAct, DirectoryTap
from sales.company.directories import MOST_ENTRIES, DirectoryKind, Entry
from sales.ground import ids


def tap(act: DirectoryAct, kind: DirectoryKind, entry: int | None = None) -> str:
    return DirectoryTap(act=act, kind=kind, entry="" if entry is None else ids.to_text(entry)).pack()


def ways_in(reader: Reader) -> Row:
    """From the settings."""
    return [way_in(reader, DirectoryKind.SOURCE), way_in(reader, DirectoryKind.PRODUCT)]


def way_in(reader: Reader, kind: DirectoryKind) -> Button:
    labels = {
        DirectoryKind.SOURCE: reader.p_("button", "Sources"),
        DirectoryKind.PRODUCT: reader.p_("button", "Products"),
    }
    return Button(labels[kind], tap(DirectoryAct.ALL, kind))


def entries(reader: Reader, kind: DirectoryKind, every: Sequence[Entry], settings: str) -> Screen:
    """Those in use first; `settings` is the way back."""
    texts = {
        DirectoryKind.SOURCE: reader._("<b>Sources</b>: where clients come from. Tap one to change it."),
        DirectoryKind.PRODUCT: reader._("<b>Products</b>: what you sell. Tap one to change it."),
    }
    rows: list[Row] = [[_entry(reader, one)] for one in sorted(every, key=lambda one: (one.retired, one.place))]
    if sum(not one.retired for one in every) < MOST_ENTRIES:
        rows.append([Button(reader.p_("button", "Add"), tap(DirectoryAct.ADD, kind), style=Style.MAIN)])
    return Screen(texts[kind], [*rows, [Button(reader.p_("button", "Back"), settings)]])


def _entry(reader: Reader, one: Entry) -> Button:
    word = client_words.source(reader, one)
    sign = "❔ " if one.waits else "🚫 " if one.retired else ""
    return Button(sign + word, tap(DirectoryAct.ENTRY, one.kind, one.id))


def entry(reader: Reader, one: Entry) -> Screen:
    if one.waits:
        text = reader._("<b>{name}</b>\nA word out of a file or an order. Add it to the list?", name=one.text)
        return Screen(text, [answers(reader, one), [back(reader, one.kind)]])
    text = reader._("<b>{name}</b>", name=client_words.source(reader, one))
    if one.retired:
        text = reader._(
            "<b>{name}</b>\nNot offered any more; it stays on the cards that have it.", name=one.text or text
        )
    rename = Button(reader.p_("button", "Rename"), tap(DirectoryAct.RENAME, one.kind, one.id))
    retire = Button(reader.p_("button", "Remove from the list"), tap(DirectoryAct.RETIRE, one.kind, one.id))
    restore = Button(reader.p_("button", "Return to the list"), tap(DirectoryAct.RESTORE, one.kind, one.id))
    return Screen(text, [[rename], [restore if one.retired else retire], [back(reader, one.kind)]])


def answers(reader: Reader, one: Entry) -> Row:
    """To a word that waits."""
    return [
        Button(reader.p_("button", "Add"), tap(DirectoryAct.ACCEPT, one.kind, one.id), style=Style.MAIN),
        Button(reader.p_("button", "Keep as words"), tap(DirectoryAct.KEEP, one.kind, one.id)),
    ]


def naming(reader: Reader, kind: DirectoryKind) -> Screen:
    texts = {
        DirectoryKind.SOURCE: reader._("What is this source called? For example: Spring exhibition"),
        DirectoryKind.PRODUCT: reader._("What is this product called? For example: Service for a year"),
    }
    return Screen(texts[kind], [[back(reader, kind)]])


def back(reader: Reader, kind: DirectoryKind) -> Button:
    return Button(reader.p_("button", "Back"), tap(DirectoryAct.ALL, kind))
