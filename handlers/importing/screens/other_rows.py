"""What a preview says of a file beside its clients: rows and sheets that are none, whose the new ones become."""

from collections.abc import Mapping, Sequence
from html import unescape
from itertools import chain

from handlers.importing.screens import words
from handlers.speech.reader import Reader
from handlers.speech.screen import clipped
from sales.importing.said.clients import Column, Understood
from sales.importing.said.fields import Field

MOST_TEXTS = 3
MOST_OF_TEXT = 40
MOST_COLUMNS = 20


def lines(reader: Reader, about: Understood, *, for_others: bool) -> list[str]:
    n_, asides, more = reader.n_, about.asides, about.going_on
    lists = [one.sheet for one in about.lists] if for_others else []
    left_out = [sheet for sheet in about.left_out if sheet not in lists]
    told = [
        n_("Not a client, left out: {texts}", "Not clients, left out: {texts}", len(asides), texts=_few(reader, asides))
        if asides
        else "",
        reader._("Headings of groups become tags: {texts}", texts=_few(reader, about.groups)) if about.groups else "",
        n_("{n} row is one more person of the client above", "{n} rows are more people of the clients above", more)
        if more
        else "",
        reader._("Above the table: {texts}", texts=_few(reader, about.titles)) if about.titles else "",
        reader._("Inactive by the sheet's name: {texts}", texts=_few(reader, about.inactive)) if about.inactive else "",
        reader._("Sheets left out: {texts}", texts=_few(reader, left_out)) if left_out else "",
        reader._("Go into your lists of products and sources: {texts}", texts=_few(reader, lists)) if lists else "",
        _skipped(reader, about.columns),
    ]
    return [line for line in told if line]


def unshown(about: Understood) -> tuple[str, ...]:
    """What a preview has no room for of the rows and sheets that are no clients, and what lists leave out."""
    cut = (texts for texts in (about.titles, about.asides, about.left_out) if not _fit(texts))
    return (*chain.from_iterable(cut), *chain.from_iterable(one.beside for one in about.lists))


def _fit(texts: Sequence[str]) -> bool:
    return len(set(texts)) <= MOST_TEXTS and all(len(text) <= MOST_OF_TEXT for text in texts)


def _skipped(reader: Reader, columns: Sequence[Column]) -> str:
    """Columns of another program's own, all of them: nothing is left out without a word."""
    skipped = [
        one.heading or reader.number(one.number + 1) for one in columns if one.field is Field.SKIP and one.samples
    ]
    names = [clipped(heading, MOST_OF_TEXT) for heading in dict.fromkeys(skipped)]
    if not names:
        return ""
    told = words.some(reader, names[:MOST_COLUMNS], len(names))
    return reader.n_("Column left out: {names}", "Columns left out: {names}", len(names), names=told)


def whose(reader: Reader, owners: Mapping[int, int], names: Mapping[int, str], actor: int) -> list[str]:
    """For those who load for others: silence would make all of them theirs."""
    if not owners or len(names) < 2:
        return []
    if set(owners) == {actor}:
        return [reader._("The new clients become yours")]
    yours = reader._("yours")
    told = [f"{yours if one == actor else names.get(one, '…')} {reader.number(n)}" for one, n in owners.items()]
    return [reader._("Whose the new clients become: {who}", who=words.some(reader, told[:MOST_TEXTS], len(told)))]


def claimed(reader: Reader, others: Mapping[int, int], names: Mapping[int, str]) -> list[str]:
    """Rows that the file itself gives to colleagues."""
    if not others:
        return []
    told = [f"{names.get(one, '…')} {reader.number(n)}" for one, n in others.items()]
    return [
        reader.n_(
            "Written down as a colleague's, left out: {n} ({who})",
            "Written down as colleagues', left out: {n} ({who})",
            sum(others.values()),
            who=words.some(reader, told[:MOST_TEXTS], len(told)),
        )
    ]


def _few(reader: Reader, texts: Sequence[str]) -> str:
    """A few of all, each once."""
    once = list(dict.fromkeys(_quoted(reader, text) for text in texts))
    return words.some(reader, once[:MOST_TEXTS], len(once))


def _quoted(reader: Reader, text: str) -> str:
    return unescape(reader._("“{text}”", text=clipped(text, MOST_OF_TEXT)))
