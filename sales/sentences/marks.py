"""Finds a language's phrases (`vocabulary.py`) in a text: where each stands and what it says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from sales.days.plain import Plain
from sales.languages.registry import LANGUAGES, any_of, any_word
from sales.languages.vocabulary import Meaning, Phrases, Vocabulary
from sales.sentences.parts import FILLERS
from sales.sentences.slips import Spelling, in_full, phrase_in_full
from sales.work.channels import Direction
from sales.work.outcomes import TRAITS, Outcome
from sales.work.reasons import Reason
from sales.work.step import StepKind

TELLING, GUESS = "=", "+"
EITHER_WAY = "&"
OPENING = 5
"""Letters of a first word that rules are kept by: of a longer one the last g may be missing."""
_STARTS = re.compile(rf"(?<!\w)\w{{1,{OPENING}}}")
_NOT = any_word(lambda one: one.reports.not_)
_UNDOING = re.compile(rf"(?<!\w)(?:{any_of(lambda one: f'{one.reports.undone}|{one.reports.us}')})(?!\w)")
_FIGURE = re.compile(r"\d")
_MEANT = re.compile(r"[^\W_]+")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
"""No word of «krem@bk.ru» or `info@call.me` says anything of the touch."""
_IN_LINE = r"[^\S\n]+"
"""Between words of any kind: none of them is of another line."""
_ANY_WORD = r"[\w£$€%&'-][\w£$€%&'/-]*(?:[.,]\d+)*"
_WISHES = frozenset({Outcome.WANTS_OFFER, Outcome.READY, Outcome.INTERESTED})
SHORTEST_CUT = 5
"""Of a word whose last g may be missing: `thinkin`."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A recognised phrase in a text."""

    start: int
    end: int
    means: Meaning
    gaps: tuple[tuple[int, int], ...] = ()  # places of any words among its own: «до Ромашки не дозвонился»


@dataclass(frozen=True)
class _Rule:
    phrase: str
    means: Meaning
    needs: tuple[tuple[str, ...], ...]
    starts: tuple[str, ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when it is first looked for: all together take half a second, and a message needs a few dozen."""
        return re.compile(pattern(self.phrase))


def find(folded: str, *, surely: bool = False) -> list[Mark]:
    """The phrases of a folded text in order.

    Of those that overlap the longest stays, then the plainest, then the first in the tables. `surely`: without those
    that may only be shown to a person who looks at what was understood, and without words with a letter wrong.
    """
    folded = _ADDRESS.sub(lambda one: "@" * len(one[0]), folded)
    told = in_full(folded) if surely else _spelling().corrected(folded)
    rules = [rule for rule in _rules_for(folded, told.text) if not (surely and _is_guess(rule.means))]
    matches = [
        (rule.means, match)
        for rule in rules
        for match in rule.pattern.finditer(told.text)
        if not _is_taken_back(rule.means, match)
    ]
    matches = [(means, match) for means, match in matches if not _is_stretched(match, matches)]
    found = [(Mark(*told.written(*match.span()), means, _gaps(told, match)), match) for means, match in matches]
    kept: list[Mark] = []
    for mark, match in sorted(found, key=lambda one: _preference(one[0])):
        if not any(mark.start < other.end and other.start < mark.end for other in kept):
            kept.append(_with_words_between(mark, match))
    return sorted(kept, key=lambda mark: mark.start)


def _gaps(told: Plain, match: re.Match[str]) -> tuple[tuple[int, int], ...]:
    places = (match.span(place) for place in range(1, match.re.groups + 1) if match[place])
    return tuple(told.written(*place) for place in places)


def _is_taken_back(means: Meaning, match: re.Match[str]) -> bool:
    """«Ассортимент им не нужен», «хотела отменить заказ»: what takes back among a phrase's words is not its own."""
    gaps, denies = [gap for gap in match.groups() if gap], means.guess or means.outcome in _WISHES
    return any(_UNDOING.search(gap) or (denies and _NOT.search(gap)) for gap in gaps)


def _is_stretched(match: re.Match[str], others: Sequence[tuple[Meaning, re.Match[str]]]) -> bool:
    """«Нужен счет на 8 коробок»: what stands nearer to the verb is what is wanted."""
    gaps = [match.span(place) for place in range(1, match.re.groups + 1) if match[place]]
    return bool(gaps) and any(
        other.start() == match.start() and gaps[0][0] < other.end() <= gaps[0][1]
        for means, other in others
        if means.outcome and not means.faint and not means.guess and means.step is None
    )


@cache
def _spelling() -> Spelling:
    tables = (sayings(language.sentences) for language in LANGUAGES)
    phrases = (phrase.lstrip(TELLING + GUESS) for table in tables for _, some in table for phrase in some)
    return Spelling(word.removesuffix("?") for phrase in phrases for word in phrase.replace("|", " ").split())


def is_of_phrases(word: str) -> bool:
    """Whether a small word stands in a phrase of the tables."""
    return _spelling().has(word)


def _preference(mark: Mark) -> tuple[bool, bool, int, bool, bool]:
    """`She wants prices`: that she said something says least. «Не звоните мне больше, сказал» is no wish for a call."""
    means = mark.means
    least = means.faint and means.outcome is Outcome.TALKED
    says_more = means.kept and not means.ban and means.reason is None and not (means.outcome and means.step)
    return not means.ban, least, mark.start - mark.end, means.faint, says_more


def _with_words_between(mark: Mark, match: re.Match[str]) -> Mark:
    """`Wants 5% discount`: figures among a phrase's words say more than it does; `send samples & prices`: of a step
    or of what was sent any word does.
    """
    told = FILLERS if mark.means.step or mark.means.channel else None
    gaps = [gap for gap in match.groups() if gap]
    more = any(_FIGURE.search(gap) or (told and not set(_MEANT.findall(gap)) <= told) for gap in gaps)
    return replace(mark, means=replace(mark.means, kept=True)) if more and not mark.means.kept else mark


def _is_guess(means: Meaning) -> bool:
    return means.guess or means.ban or is_errand(means)


def pattern(phrase: str) -> str:
    """A phrase of the tables as a regular expression."""
    body, glue = "", ""
    for piece in phrase.split():
        if piece == "$":
            body += r"(?=\s*(?:[,;.!?:(\n]|$|[-–—]\s))" if body else r"(?<!\w\s)"
        elif piece == "~":
            body += rf"((?:{glue and _IN_LINE}{_ANY_WORD}){{0,3}}?)"
        elif glue:
            body += f"(?:{glue}{_words(piece)})" + ("?" if piece.endswith("?") else "")
        else:
            body += rf"(?:{_words(piece)}\s+)?" if piece.endswith("?") else _words(piece)
            glue = "" if piece.endswith("?") else r"\s+"
    return rf"(?<!\w){body}(?!\w)"


def _words(piece: str) -> str:
    return f"(?:{'|'.join(map(_word, piece.removesuffix('?').split('|')))})"


def _word(word: str) -> str:
    """As it is written fast, too: an apostrophe may be missing, and the last g."""
    pattern = re.escape(word).replace(r"\*", r"\w*").replace("'", "'?")
    return f"{pattern}?" if len(word) > SHORTEST_CUT and word.endswith("ing") else pattern


def _rules_for(folded: str, told: str) -> Iterator[_Rule]:
    """Nothing English stands in a text without Latin letters, and no phrase in one without its words."""
    for place, language in enumerate(LANGUAGES):
        if re.search(language.letters, folded):
            openings = _openings(place)
            starts = {start[:end] for start in _STARTS.findall(told) for end in range(1, len(start) + 1)}
            places = openings[""].union(*(openings[one] for one in starts if one in openings))
            rules = _rules(place)
            yield from (rules[one] for one in sorted(places) if _can_stand(told, rules[one]))


def _can_stand(told: str, rule: _Rule) -> bool:
    """Loops, for it is asked a hundred times of a message: to look for the rule itself takes ten times as long."""
    for letters in rule.needs:
        for one in letters:
            if one in told:
                break
        else:
            return False
    return True


@cache
def _rules(place: int) -> list[_Rule]:
    """A language's, in the order of its tables."""
    table = sayings(LANGUAGES[place].sentences)
    return [_rule(one, means) for means, phrases in table for phrase in phrases for one in _orders(phrase)]


@cache
def _openings(place: int) -> dict[str, set[int]]:
    """Which of a language's rules can begin with a word of these first letters; with none, any word."""
    found: dict[str, set[int]] = {"": set()}
    for number, rule in enumerate(_rules(place)):
        for start in rule.starts:
            found.setdefault(start, set()).add(number)
    return found


def _orders(phrase: str) -> tuple[str, ...]:
    """`a & b` as `a ~ b` and `b ~ a`."""
    mark = phrase[: len(phrase) - len(phrase.lstrip(TELLING + GUESS))]
    one, both, other = phrase.removeprefix(mark).partition(f" {EITHER_WAY} ")
    return (f"{mark}{one} ~ {other}", f"{mark}{other} ~ {one}") if both else (phrase,)


def _rule(phrase: str, means: Meaning) -> _Rule:
    words = phrase_in_full(phrase.lstrip(TELLING + GUESS))
    if phrase.startswith((TELLING, GUESS)):
        means = replace(means, kept=True, guess=phrase.startswith(GUESS))
    pieces = [piece for piece in words.split() if piece not in {"$", "~"} and not piece.endswith("?")]
    starts = tuple(re.split(r"[*\W]", word)[0][:OPENING] for word in (pieces or [""])[0].split("|"))
    return _Rule(words, means, tuple(tuple(_letters(piece)) for piece in pieces), starts)


def _letters(piece: str) -> Iterator[str]:
    """Of a word that has to be there: some of them stand in every text with the phrase."""
    for word in piece.split("|"):
        letters = max(re.split(r"[*']", word), key=len)
        yield letters.removesuffix("g") if letters.endswith("ing") else letters


def sayings(words: Vocabulary) -> Iterator[tuple[Meaning, Phrases]]:
    yield from _outcomes(words)
    yield from _channels(words)
    yield from _steps(words)
    for reason, phrases in words.reasons.items():
        yield Meaning(reason=reason), phrases
    yield from words.faint


def _outcomes(words: Vocabulary) -> Iterator[tuple[Meaning, Phrases]]:
    yield Meaning(outcome=Outcome.REFUSED, ban=True, kept=True), words.bans
    yield Meaning(outcome=Outcome.REFUSED, reason=Reason.CLOSED, kept=True), words.closed
    yield Meaning(outcome=Outcome.READY, takes=True), words.takes
    yield Meaning(outcome=Outcome.INTERESTED, takes=True, kept=True, guess=True), words.tried
    yield Meaning(happened=True, takes=True), words.payments
    yield Meaning(outcome=Outcome.TALKED, step=StepKind.PAYMENT, kept=True, guess=True), words.pay_promises
    yield Meaning(outcome=Outcome.GATEKEEPER, absent=True), words.absences
    yield Meaning(faint=True, kept=True, unmade=True), words.unmade
    yield Meaning(outcome=Outcome.INTERESTED, step=StepKind.VISIT), words.asked_to_come
    yield Meaning(outcome=Outcome.REFUSED, reason=Reason.NO_NEED), words.no_need
    yield Meaning(outcome=Outcome.REFUSED, reason=Reason.SUPPLIER), words.others_chosen
    for outcome, phrases in words.outcomes.items():
        yield Meaning(outcome=outcome, happened=TRAITS[outcome].in_past), phrases
    yield Meaning(outcome=Outcome.CALL_BACK, step=StepKind.CALL), words.asked_to_call_back
    yield Meaning(outcome=Outcome.ORDER, negative=True, happened=True), words.returns
    yield Meaning(outcome=Outcome.TALKED), words.agreements
    yield Meaning(outcome=Outcome.TALKED, step=StepKind.VISIT), words.agreed_to_meet
    for channel, phrases in words.reached:
        yield Meaning(outcome=Outcome.TALKED, channel=channel, direction=Direction.OUTGOING, happened=True), phrases
    yield Meaning(), words.no_order


def _channels(words: Vocabulary) -> Iterator[tuple[Meaning, Phrases]]:
    for channel, direction, phrases in words.channels:
        yield Meaning(channel=channel, direction=direction, happened=True), phrases
    for channel, phrases in words.sending:
        sent = Meaning(outcome=Outcome.SENT, channel=channel, direction=Direction.OUTGOING, happened=True)
        yield sent, phrases
    for channel, phrases in words.media:
        yield Meaning(channel=channel), phrases


def _steps(words: Vocabulary) -> Iterator[tuple[Meaning, Phrases]]:
    yield Meaning(step=StepKind.CALL, outcome=Outcome.CALL_BACK, faint=True), words.call_backs
    for kind, phrases in words.steps.items():
        yield Meaning(step=kind, kept=kind is StepKind.OTHER), phrases
    for kind, phrases in words.occasions:
        yield Meaning(step=kind, kept=True), phrases
    yield Meaning(step=StepKind.CALL, again=True), words.tried_again
    yield Meaning(step=StepKind.OTHER, faint=True, kept=True), words.errands
    for channel, kind, phrases in words.nouns:
        yield Meaning(channel=channel, step=kind), phrases


def is_errand(means: Meaning) -> bool:
    """A noun that is a step only beside a day to come."""
    return means.step is not None and means.faint and means.outcome is None
