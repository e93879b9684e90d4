"""With whom a touch was that is told in words: whoever of the card they name, and nobody they don't.

Who is said to be away, or to have left, was not talked to. Of a card with one person only that one is meant where the
words tell of a talk, unless it was with somebody else: nobody spoke to a closed door.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from sales.clients.client import Contact
from sales.clients.finding.analyser import alike, fold, forms, tokens
from sales.days.spoken import folded
from sales.languages.registry import any_of, any_word
from sales.sentences.around.reached import absent_persons
from sales.sentences.conversation.people import namesakes
from sales.sentences.conversation.people.persons import Somebody, named_in
from sales.sentences.parts import Span
from sales.sentences.times import leaving
from sales.values.person_words import is_position
from sales.work.outcomes import TRAITS, Outcome
from sales.work.reasons import REASONS, Reason

NEAR = 40
"""Signs between somebody and what is said of them."""

_AWAY = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.people.away)})(?!\w)")
_ITS_CLAUSE = re.compile(
    rf"\s*,?\s*(?:(?:{any_of(lambda one: one.people.but)})\s+)?"
    rf"(?:(?:{any_of(lambda one: one.people.away_pronoun)})\s+)?"
)
_ENDS = re.compile(r"[.;!?\n]")
_SPOKEN = any_word(lambda one: one.people.spoken)
_SPOKEN_TO = re.compile(
    rf"(?<!\w)(?:(?:{any_of(lambda one: one.people.spoken)})\s+(?:{any_of(lambda one: one.reports.names_around)})|"
    rf"(?:{any_of(lambda one: one.people.seen)}))\s+$"
)
_LED_TO = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.people.role)}|{any_of(lambda one: one.people.came)})\s+$")
_ACTS = re.compile(
    rf"\s+(?!(?:{any_of(lambda one: one.people.comes)})(?!\w))(?:{any_of(lambda one: one.people.acts)})(?!\w)"
)
_IN_PLACE_OF = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.people.in_place_of)})\s+$")
_OUR_OWN = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.people.our_own)})\s+$")
_RUMOURED = any_word(lambda one: one.people.rumoured)
_APART = re.compile(rf"[,;.!?\n]|(?<!\w)(?:{any_of(lambda one: one.people.but)})(?!\w)")


def partner(
    text: str, client: str, people: Sequence[Contact], outcome: Outcome | None, reason: Reason | None = None
) -> Contact | None:
    """`client`: the words by which the client was called, which name nobody there."""
    plain, said = _folded(text, client), named_in(text, people, client)
    absent = {who for one in [*_away(plain, said), *_gone(plain, said, None)] for who in one.people}
    absent |= {who for one in _leaving(plain, said) for who in one.people}
    absent |= {who for one in said if one.comes and not _is_spoken_to(plain, one) for who in one.people}
    spoken = [one for one in said if _is_directly_spoken_to(plain, one)]
    named = _best([one for one in people if one.id not in absent], spoken or said)
    if said or len(people) != 1:
        return named[0] if len(named) == 1 else None
    (only,) = people
    if not (_is_heard(outcome, reason) or _SPOKEN.search(plain)):
        return None
    nobody = _AWAY.search(plain) or leaving.GONE.search(plain)
    return None if nobody or _is_of_another(plain, only) else only


def met_first(text: str, client: str, people: Sequence[Contact], outcome: Outcome | None) -> str:
    """Whoever is not on the card yet and was talked to: «говорил с завскладом Геной», `boss Amy wants a quote`."""
    plain, said = _folded(text, client), named_in(text, people, client)
    absent = {one.start for one in [*_away(plain, said), *_gone(plain, said, None)]}
    strange = [one for one in said if is_new(plain, one) and one.start not in absent]
    spoken = [one for one in strange if _is_directly_spoken_to(plain, one)]
    if not spoken and _is_heard(outcome, None) and not any(one.people and one.start not in absent for one in said):
        spoken = [one for one in strange if one.position and not one.comes and _tells(plain, one)]
    return spoken[0].name if len(spoken) == 1 else ""


def is_new(plain: str, one: Somebody) -> bool:
    """A stranger to the card who is told to be somebody there, and nobody of our own."""
    told = one.comes or (one.position and _OUR_OWN.search(plain, 0, one.since) is None)
    return bool(told) and not one.people


def _tells(plain: str, one: Somebody) -> bool:
    """«Хоз Рустам, обещал подумать», `buyer Lisa said ring friday`: it begins with them, or they do something."""
    return not any(map(str.isalnum, plain[: one.since])) or _ACTS.match(plain, one.end) is not None


def _is_spoken_to(plain: str, one: Somebody) -> bool:
    """`Ed is the new buyer` tells of him alone; `spoke to Ed, the new buyer` of a talk."""
    return _SPOKEN.search(plain, max(0, one.start - NEAR), one.start) is not None


def _is_directly_spoken_to(plain: str, one: Somebody) -> bool:
    """`Spoke to kelly. call nadia weds`: it was with nobody of the card, where Kelly is a stranger."""
    before = plain[: one.since]
    while led := _LED_TO.search(before):
        before = before[: led.start()]
    return _SPOKEN_TO.search(plain, 0, one.start) is not None or _SPOKEN_TO.search(before) is not None


def _is_heard(outcome: Outcome | None, reason: Reason | None) -> bool:
    """Somebody there must have said it; that a shop has closed down is seen from outside."""
    return outcome is not None and TRAITS[outcome].heard and not (reason and REASONS[reason].ends)


def gone(text: str, client: str, people: Sequence[Contact], now: datetime | None = None) -> tuple[Contact, ...]:
    """Who of the card is said to have left: exactly the one who is named. «Шевцов» of two brothers is neither. `now`:
    whoever leaves in a month that is named has left before it, or not yet.
    """
    plain, said = _folded(text, client), named_in(text, people, client)
    left = (one for one in _gone(plain, said, now) if not _is_rumoured(plain, one.start))
    named = {who for one in left if len(one.people) == 1 for who in one.people}
    named -= {one.id for one in people if namesakes.is_meant(plain, said, one)}
    return tuple(one for one in people if one.id in named)


def strangers_gone(text: str, client: str, people: Sequence[Contact]) -> set[int]:
    """Where those begin who have left and whom the card never had: they are nobody new."""
    plain, said = _folded(text, client), named_in(text, people, client)
    return {one.start for one in _gone(plain, said, None) if not one.people}


def _is_rumoured(plain: str, place: int) -> bool:
    """«Говорят, Иван уволился», `Dave might have quit`: nobody knows that yet. It is said in one sentence."""
    since = max((match.end() for match in _ENDS.finditer(plain, 0, place)), default=0)
    until = _ENDS.search(plain, place)
    return _RUMOURED.search(plain, since, until.start() if until else len(plain)) is not None


def _folded(text: str, client: str) -> str:
    """Small letters, each where it was; the client's words are blank."""
    plain = folded(text)
    at = plain.find(folded(client)) if client else -1
    return plain if at < 0 else f"{plain[:at]}{' ' * len(client)}{plain[at + len(client) :]}"


def _away(plain: str, said: Sequence[Somebody]) -> Iterator[Somebody]:
    for match in _AWAY.finditer(plain):
        words = Span(*match.span())
        yield from _of_whom(plain, said, words) or _looked_for(plain, said, words)
    for place in absent_persons.places(plain):
        yield from (one for one in said if place.holds(one.start))


def _looked_for(plain: str, said: Sequence[Somebody], words: Span) -> list[Somebody]:
    """«Заехал к Марине, её не было», `called on Ed, wasn't in`."""
    before = [one for one in said if one.end <= words.start and _ITS_CLAUSE.fullmatch(plain, one.end, words.start)]
    return [one for one in before[-1:] if not _is_directly_spoken_to(plain, one)]


def _gone(plain: str, said: Sequence[Somebody], now: datetime | None) -> Iterator[Somebody]:
    words = [Span(*match.span()) for match in leaving.GONE.finditer(plain)]
    for one in [*words, *leaving.left_then(plain)]:
        if not leaving.is_to_come(plain, one, now):
            yield from _of_whom(plain, said, one)
    yield from (one for one in said if leaving.BESIDE.match(plain, one.end))
    if any(one.comes for one in said):
        yield from (one for one in said if _IN_PLACE_OF.search(plain, 0, one.start))


def _leaving(plain: str, said: Sequence[Somebody]) -> Iterator[Somebody]:
    """`Says Emma handed in her notice` is told of her; `Emma says she's leaving` by her."""
    for match in leaving.LEAVES.finditer(plain):
        for one in _of_whom(plain, said, Span(*match.span())):
            if not (_is_directly_spoken_to(plain, one) or _SPOKEN.search(plain, one.end, match.start())):
                yield one


def _of_whom(plain: str, said: Sequence[Somebody], words: Span) -> list[Somebody]:
    """The last one named before the words, else the first one behind them."""
    before = [one for one in said if one.start < words.start and _is_near(plain, one.start, words.start)]
    behind = [one for one in said if one.start >= words.end and _is_near(plain, words.end, one.start)]
    return before[-1:] or behind[:1]


def _is_near(plain: str, start: int, end: int) -> bool:
    return end - start <= NEAR and _APART.search(plain, start, end) is None


def _best(people: Iterable[Contact], said: Sequence[Somebody]) -> list[Contact]:
    """«Иван Петров» is not Ivan Sidorov: who has most of the words that are said."""
    told = {one.id: sum(one.id in place.people for place in said) for one in people}
    most = max(told.values(), default=0)
    return [one for one in people if most and told[one.id] == most]


def _is_of_another(plain: str, only: Contact) -> bool:
    """«Секретарь сказала»: a position that the only person there is not known to have."""
    theirs = [forms(fold(word)) for word in only.position.split()]
    return any(
        is_position(token.word) and not any(alike(token.forms, word) for word in theirs) for token in tokens(plain)
    )
