"""Names cut short by a dot: «Гром. приезжала Назарова» may be Громов or Громова. They are asked about."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sales.clients.finding.candidates import Candidate, words_of
from sales.clients.finding.differing import TextWords
from sales.clients.finding.matches import Match
from sales.clients.finding.namings import Naming


def doubted(
    words: TextWords, named: Iterable[Naming], found: Sequence[Match], candidates: Sequence[Candidate]
) -> Iterator[Naming]:
    """The namings; one cut short may be all who are called so, those first whose people are told of behind it."""
    for naming in named:
        place = next((place for place, one in enumerate(words.tokens) if one.end == naming.end), None)
        if place is None or not _is_cut_short(words, naming, place, candidates):
            yield naming
            continue
        told = {one.client for one in found if one.is_person and one.first > place}
        called = [one.client for one in candidates if _goes_on(words.tokens[place].word, one)]
        clients = sorted(dict.fromkeys([*naming.clients, *called]), key=lambda one: one not in told)
        yield replace(naming, clients=tuple(clients), sure=False, full=False)


def _is_cut_short(words: TextWords, naming: Naming, place: int, candidates: Sequence[Candidate]) -> bool:
    """One word with a dot, and with it a longer one of the name begins: «сфере.» is no such beginning."""
    token, named = words.tokens[place], [one for one in candidates if one.client in naming.clients]
    if token.start != naming.start or not words.text.startswith(".", token.end):
        return False
    return any(_goes_on(token.word, one) for one in named)


def _goes_on(written: str, candidate: Candidate) -> bool:
    return any(word.startswith(written) and word != written for word in _words(candidate))


def _words(candidate: Candidate) -> Iterator[str]:
    for name in (candidate.name, candidate.legal_name, *candidate.people):
        yield from (one.word for one in words_of(name))
