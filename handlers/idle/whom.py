"""Whom a message names, by the index of names, and what it says of each."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice, takewhile

from handlers.frame.turn import Turn
from sales.actions.ports import UnitOfWork
from sales.clients.finding.analyser import alike, fold, forms, names_somebody, tokens
from sales.clients.finding.misspelt import may_mean
from sales.languages.registry import any_word_before
from sales.sentences import sentence
from sales.sentences.conversation.newcomers import Stretch, blanked, of_newcomer, stretches
from sales.sentences.naming import means_more, named_in
from sales.sentences.said import Named, Sentence
from sales.values.company_names import search_key, short
from sales.work.channels import Channel, Direction

_LED = any_word_before(lambda one: one.reports.names_around)
FIRST = 2
"""Words of a text that may name somebody."""
SHORTEST = 5
"""Letters of a word that is not another one by chance."""
_WORD = re.compile(r"[^\W\d_]+")
_PARTED = re.compile(r"\s*:|\s+[-–—]\s")


async def names_in(unit: UnitOfWork, turn: Turn, text: str) -> list[Named]:
    """No word of an e-mail address or a site names anybody."""
    plain = blanked(text)
    return named_in(plain, await unit.clients.lists.candidates(turn.scope, plain))


async def misspelt(unit: UnitOfWork, turn: Turn, name: str) -> tuple[int, ...]:
    """Clients whose whole name is like that of somebody unknown: they are asked about before there is somebody new."""
    found = await unit.clients.lists.find(turn.scope, name, 0)
    return tuple(line.id for line in found.lines if may_mean(name, line.name))


async def begins_near(unit: UnitOfWork, turn: Turn, text: str) -> list[Named]:
    """A client whose name one of the first words is like, a letter off: asked about, whichever card is open."""
    for match in islice(_WORD.finditer(text), FIRST):
        word = match.group()
        if len(word) < SHORTEST or means_more(word):
            continue
        found = await unit.clients.lists.find(turn.scope, word, 0)
        alike = [line.id for line in found.lines if may_mean(word, line.name)] if found.guessed else []
        if alike:
            return [Named(match.start(), match.end(), tuple(alike), sure=False)]
    return []


def read(turn: Turn, text: str, names: list[Named]) -> tuple[Sentence, ...]:
    return read_all(turn, text, names)[0]


def read_all(turn: Turn, text: str, names: list[Named]) -> tuple[tuple[Sentence, ...], tuple[str, ...]]:
    """And the lines that are about nobody."""
    currency = turn.me.workspace.currency
    return sentence.read_all(text, turn.reader.local(turn.reader.now), names, turn.me.calendar, currency)


def told(turn: Turn, text: str, names: list[Named]) -> tuple[tuple[Sentence, ...], tuple[str, ...]]:
    """What is told of each client, and the lines that are nobody's. Somebody new has a part of their own;
    one who is called like a client we know is asked about.
    """
    said: list[Sentence] = []
    untaken: list[str] = []
    for stretch in _line_by_line(turn, stretches(text, names)):
        new = newcomer(turn, stretch.text) if stretch.new and not stretch.names else None
        heard, lines = ((new,), ()) if new else _of_known(turn, stretch.text, list(stretch.names))
        if said and not heard and not lines:  # «…, рядом с Ромашкой»
            said[-1] = said[-1].with_words(stretch.text.strip(" ,;\n"))
        said += heard
        untaken += lines
    return tuple(said), tuple(untaken)


def _line_by_line(turn: Turn, parts: Iterable[Stretch]) -> Iterator[Stretch]:
    """Each line of somebody new that stands before the first client we know is a stretch of its own."""
    for part in parts:
        known = min((one.start for one in part.names), default=0)
        lines = part.text[:known].splitlines(keepends=True)[:-1] if known else []
        heads = list(takewhile(lambda line: newcomer(turn, line.strip()) is not None, lines))
        cut = len("".join(heads))
        yield from (Stretch(line.strip(), new=True) for line in heads)
        moved = tuple(replace(one, start=one.start - cut, end=one.end - cut) for one in part.names)
        yield replace(part, text=part.text[cut:], names=moved)


def _of_known(turn: Turn, text: str, names: list[Named]) -> tuple[tuple[Sentence, ...], tuple[str, ...]]:
    """Where one client is told of and no more, a line that names nobody goes on about that one."""
    heard, untaken = read_all(turn, text, names)
    said = joined(heard)
    if len(said) != 1 or not said[0].clients:
        return said, untaken
    strange = tuple(line for line in untaken if newcomer(turn, line))
    words = ", ".join(line for line in untaken if line not in strange)
    return ((said[0].with_words(words) if words else said[0]),), strange


def newcomer(turn: Turn, line: str, *, said_new: bool = False) -> Sentence | None:
    """What a line tells of somebody who is not there yet, if anything."""
    now, currency = turn.reader.local(turn.reader.now), turn.me.workspace.currency
    return of_newcomer(line, now, turn.me.calendar, currency, said_new=said_new)


def joined(said: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """What is told of each client. One who is named without a word that we know, or a day, is mentioned in the report
    before; where there is none before, or the words stand apart or behind a dash, they are a report of that client's
    own, and nobody else's.
    """
    if not any(one.tells or one.dated for one in said):
        return ()
    told: list[Sentence] = []
    for one in said:
        if one.tells or (one.comment and (one.is_apart or not told or _heads(one))):
            told.append(one)
        elif told:
            told[-1] = told[-1].with_words(_written(one))
    return tuple(told)


def _heads(said: Sentence) -> bool:
    """«Весна - новый закупщик Олег»: a name that a dash or a colon parts from what is said of it."""
    name = re.escape(said.client_words)
    return bool(name and re.match(rf"\W*{name}\W?\s*(?:[-–—:])\s", said.text))


def _written(said: Sentence) -> str:
    return (said.text or " ".join(filter(None, (said.client_words, said.comment)))).strip(" ,;\n")


def plainly(turn: Turn, text: str, names: list[Named]) -> Sentence:
    """A message that says nothing we know: all of it beside the name is a comment."""
    first = names[0]
    words = " ".join((_LED.sub("", text[: first.start]) + " " + text[first.end :]).split()).strip(" ,.:;")
    said = next(iter(read(turn, text, names)), None)
    if said is not None:
        return replace(said, comment=words, unsold="")
    said = Sentence("", Channel.CALL, Direction.OUTGOING, None, None, (), words, clients=first.clients)
    return replace(said, client_words=text[first.start : first.end], likely=not first.sure, unsaid=True)


async def is_of_another(unit: UnitOfWork, turn: Turn, text: str, client: int) -> bool:
    """Whether it reports of, or is no more than the name of, somebody else than that client and whoever is there."""
    names = await names_in(unit, turn, text)
    if not names or any(client in one.clients for one in names):
        return False
    card = await unit.clients.card(turn.scope, client, touches=0)
    if all(any(_may_be(text[one.start : one.end], who.name) for who in card.contacts) for one in names):
        return False
    return is_name(text, names) or any(said.tells for said in read(turn, text, names))


async def begins_of_another(unit: UnitOfWork, turn: Turn, text: str, client: int | None, *, words: bool) -> bool:
    """Whether an answer is a report of somebody else: their name begins it, whole or by half, and it says what came of
    them; or it tells of several in lines. A first name and a name further on are none, nor one word of a name where
    any `words` answer.
    """
    names = await names_in(unit, turn, text)
    if not names or not any(one.tells for one in read(turn, text, names) if one.clients):
        return False
    told = {one.clients for one in names if client not in one.clients}
    if "\n" in text.strip() and len(told) > 1:
        return True
    return await _is_begun(unit, turn, text, names[0], client, surely=words)


async def is_headed_by_another(unit: UnitOfWork, turn: Turn, text: str, client: int | None) -> bool:
    """`Big spoon finally came round`, «каравай: переехали»: the whole name of somebody else, two words of it, or one
    before a colon begins it, whether or not we know what the rest says.
    """
    names = await names_in(unit, turn, text)
    more = bool(names) and not is_name(text, names)
    return more and await _is_begun(unit, turn, text, names[0], client, surely=True)


async def _is_begun(unit: UnitOfWork, turn: Turn, text: str, first: Named, client: int | None, *, surely: bool) -> bool:
    """By the name of somebody else, and nobody of the client's own may be called so."""
    begun = text[first.start : first.end]
    if any(map(str.isalnum, text[: first.start])) or client in first.clients:
        return False
    card = await unit.clients.card(turn.scope, client, touches=0) if client is not None else None
    if card and any(_may_be(begun, who.name) for who in card.contacts):
        return False
    parted = len(begun.split()) > 1 or _PARTED.match(text, first.end) is not None
    if (parted or not surely) and not names_somebody(forms(fold(begun))):  # `nadia wants a quote`: whoever is there
        return True
    lines = await unit.clients.lists.lines(turn.scope, first.clients)
    return any(search_key(short(begun)) == search_key(short(line.name)) for line in lines)


def _may_be(written: str, person: str) -> bool:
    """Whether somebody may be called so, in whatever case: «с Верой»."""
    theirs = tokens(person)
    return all(any(alike(one.forms, their.forms) for their in theirs) for one in tokens(written))


async def tells_of_known(unit: UnitOfWork, turn: Turn, text: str) -> bool:
    """Whether it names a client and says what came of it."""
    names = await names_in(unit, turn, text)
    return not is_name(text, names) and any(one.tells for one in read(turn, text, names) if one.clients)


async def is_whole_name(unit: UnitOfWork, turn: Turn, text: str) -> bool:
    """«Уральский погребок» of the only «Винотека «Уральский погребок»», be it the one that is asked about."""
    names = await names_in(unit, turn, text)
    return len(names) == 1 and names[0].full and len(names[0].clients) == 1 and is_name(text, names)


def is_name(text: str, names: list[Named]) -> bool:
    """Whether a text says nothing but the name of a client."""
    named = [place for one in names for place in range(one.start, one.end)]
    return all(place in named for place, sign in enumerate(text) if sign.isalnum())
