"""What of a text a word of a name is: in which case it is written, and whether it is somebody's first name."""

import re
from collections.abc import Sequence

from sales.clients.finding.analyser import alike
from sales.clients.finding.candidates import CONNECTING, ORDINARY, NameWord, says_nothing
from sales.clients.finding.differing import TextWords
from sales.languages.registry import any_of
from sales.values.person_words import is_first_name, is_position

_CONTRACTED = re.compile(any_of(lambda one: one.names.contracted), re.IGNORECASE)
_AT = re.compile(any_of(lambda one: one.reports.at))
_DOT = re.compile(r"\.\s?")


def is_same(words: TextWords, word: NameWord, place: int) -> bool:
    """«Света сказала» is not the shop «Свет», but for «из Света», «магазин Света»."""
    token = words.tokens[place]
    if not alike(word.forms, token.forms) or _CONTRACTED.fullmatch(words.written(place)):
        return False
    if word.word == token.word or not is_first_name(token.word):
        return True
    return place > 0 and not words.pause(place - 1, place) and says_nothing(words.tokens[place - 1])


def is_surely(words: TextWords, word: NameWord, place: int) -> bool:
    """«Смирнова» is Smirnova where nothing stands before it: in a case it may be Smirnov, too."""
    token = words.tokens[place]
    bare = token.word in token.forms or not place or words.pause(place - 1, place)
    return word.word == token.word and bare


def is_of_theirs(words: TextWords, place: int) -> bool:
    """`Owner Jane`, «директор Вера»: somebody of theirs."""
    before = place - 1
    if before < 0 or words.pause(before, place):
        return False
    return is_first_name(words.tokens[place].word) and is_position(words.tokens[before].word)


def is_between(words: TextWords, place: int) -> bool:
    """`Corner Shop on Mill Lane`."""
    return _AT.fullmatch(words.tokens[place].word) is not None


def follows_amount(words: TextWords, place: int) -> bool:
    """«12 кг крем»: a thing, not a name; behind an hour («в 12.30 заря звонила») it may be one."""
    before = range(max(0, place - 2), place)
    return any(words.tokens[at].word.isdigit() and not words.spoken[at] for at in before)


def ends(words: TextWords, name: Sequence[NameWord], place: int) -> bool:
    """Whether a name is over before that word."""
    paused = words.pause(place - 1, place) and not _are_initials(words, place - 1)
    return paused or _is_preposition(words, name, place)


def _is_preposition(words: TextWords, name: Sequence[NameWord], place: int) -> bool:
    """«Лаптев в командировке» is no «Лаптев Е. В.»: a letter of any sentence, with nothing of the name behind it."""
    token, behind = words.tokens[place], place + 1
    if not place or len(token.word) > 1 or token.word not in ORDINARY or token.word in CONNECTING:
        return False
    if words.is_capital(place) or words.text.startswith(".", token.end) or len(words.tokens[place - 1].word) == 1:
        return False
    if behind >= len(words.tokens) or words.pause(place, behind):
        return True
    return not any(alike(one.forms, words.tokens[behind].forms) for one in name)


def _are_initials(words: TextWords, place: int) -> bool:
    """«Лаптев е.в. думает»: no sentence ends between them."""
    first, second = words.tokens[place], words.tokens[place + 1]
    alone = len(first.word) == len(second.word) == 1
    return alone and _DOT.fullmatch(words.text, first.end, second.start) is not None
