"""Which phones and addresses stand in a cell, and what is said beside them: «8 921 000-00-00 (Мария бух.), доб. 12».

Nothing is lost: what is no number is given back, a number that could not be understood stays as it was typed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from sales.ground.errors import Rejected
from sales.ground.ids import new_id
from sales.importing.people.person_parts import trimmed
from sales.importing.said.clients import Mark
from sales.importing.said.fields import Field
from sales.languages.registry import LANGUAGES, any_of
from sales.values import emails, phones
from sales.values.phones import Phone
from sales.values.word_lists import listed

ADDRESS = re.compile(r"[^\s,;:<>()\[\]\"'@]+@[^\s,;:<>()\[\]\"'@]+")
"""What looks like an e-mail."""
_USUAL_EMAIL = re.compile(r"[a-z0-9]+(?:[._+-][a-z0-9]+)*@((?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,12})", re.IGNORECASE)
_PLAIN_PHONE = re.compile(r"\+?[\d ()\-.]{6,22}")
_SPLIT_PHONES = re.compile(
    rf"([;\n|]|:::|,(?!\s*(?:{any_of(lambda one: one.rows.extension_comma)}))(?![^()]*\))|\s//?\s|(?<=\d)/(?=[+\d(])|"
    rf"\s(?:{any_of(lambda one: one.rows.between_numbers)})\s"
    r"|(?<=\d)\.\s+(?=[^\W\d_]{3}|\+))"
)
_EXPONENT = "".join(one.rows.exponent for one in LANGUAGES)
_SHORTENED = re.compile(rf"\d[.,]\d+[{_EXPONENT}]\+?\d+")
_UP_TO_NUMBER = re.compile(r"[+\d]")
_BRACKETED = re.compile(r"\([^()]*\)")
_RUN = re.compile(r"(?<!\S)\d[\d\s-]*\d")
_ENDING = re.compile(r"\d{2,4}")
_PLAIN_LABEL = re.compile(rf"(?i)(?<!\w)(?:{any_of(lambda one: one.rows.phone_label)})(?!\w)[.:]*")
_FAX = re.compile(rf"(?i)(?:{any_of(lambda one: f'{one.rows.fax}|{one.rows.pager}')})[.:]*")
_NOTHING = listed(*(one.rows.nothing for one in LANGUAGES))
_EXTENSION = re.compile(rf"(?i)(?:^|[\s,;(]+)(?:{any_of(lambda one: one.rows.extension_end)})[.:]*\s?(\d{{1,6}})$")
_DIGITS_OF_A_PHONE = 11
_FEW_DIGITS = 3
_FEW_AMONG_WORDS = 5


@dataclass(frozen=True, slots=True)
class Numbered:
    """A phone of a cell with the words beside it; without a phone, words that stand alone."""

    phone: Phone | None
    words: str = ""

    @property
    def is_fax(self) -> bool:
        return bool(_FAX.fullmatch(self.words))


def phones_in(written: str, country: str) -> tuple[list[Phone], list[str]]:
    """The phones of a cell, those that are no numbers as they were typed; and the words that stand alone there."""
    said = numbers_in(written, country)
    return [one.phone for one in said if one.phone], [one.words for one in said if not one.phone]


def numbers_in(written: str, country: str) -> list[Numbered]:
    """Each number once, in order, with what is said of it."""
    if _PLAIN_PHONE.fullmatch(written):
        whole = phones.parse(written, country)
        if whole.e164:
            return [Numbered(whole)]
    if written.casefold() in _NOTHING:
        return []
    if _SHORTENED.fullmatch(written):  # its last digits are lost already
        return [Numbered(Phone(new_id(), written, None))]
    found: dict[str, Numbered] = {}
    for one in _pieces(written, country):
        key = (one.phone.e164 or one.phone.typed) if one.phone else f"\0{one.words}"
        known = found.setdefault(key, one)
        if known is not one:
            found[key] = _both(known, one)
    return list(found.values())


def _both(known: Numbered, again: Numbered) -> Numbered:
    """A number that comes again: what is said of it the second time is kept, too."""
    if known.phone is None or again.phone is None:
        return known
    extra = again.phone.typed if len(phones.digits(again.phone.typed)) > _DIGITS_OF_A_PHONE else ""
    said = [words for words in (again.words, extra) if words not in f"{known.words} {known.phone.typed}"]
    extension = known.phone.extension or again.phone.extension
    return Numbered(replace(known.phone, extension=extension), ", ".join(filter(None, (known.words, *said))))


def _pieces(written: str, country: str) -> Iterator[Numbered]:
    split = ["", *_SPLIT_PHONES.split(written)]
    last: Phone | None = None
    ahead = _Ahead()
    for sign, part in zip(split[::2], split[1::2], strict=True):
        piece = " ".join(part.split())
        if sign != ",":
            yield from ahead.ended()
        if last and _ENDING.fullmatch(piece) and sign in {",", "/"}:
            other = _with_ending(last, piece, sign, country)
            yield Numbered(other, "" if other else f"{last.typed}{sign} {piece}")
        elif piece and not ahead.keeps(piece):
            for one in ahead.before(_of_piece(piece, country)):
                last = one.phone
                yield one
    yield from ahead.ended()


class _Ahead:
    """«Коля, 8 905 600-00-43»: words before a comma are about the number behind it, where words come first."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._begun = self._worded = False

    def keeps(self, piece: str) -> bool:
        first = not self._begun
        if first:
            self._begun, self._worded = True, bool(_words(_UP_TO_NUMBER.split(piece, maxsplit=1)[0]))
        name = self._worded and not any(map(str.isdecimal, piece))
        kept = name and bool(first or self._words or (piece[0].isupper() and "@" not in piece))
        self._words += [piece] if kept else []
        return kept

    def before(self, said: Iterator[Numbered]) -> Iterator[Numbered]:
        for one in said:
            if self._words and one.phone and not one.words[:1].isupper() and not one.is_fax:
                yield replace(one, words=", ".join(filter(None, (*self._words, one.words))))
                self._words = []
            else:
                yield from self._alone()
                yield one

    def ended(self) -> Iterator[Numbered]:
        yield from self._alone()
        self._begun = False

    def _alone(self) -> Iterator[Numbered]:
        if self._words:
            yield Numbered(None, ", ".join(self._words))
        self._words = []


def _with_ending(phone: Phone, ending: str, sign: str, country: str) -> Phone | None:
    """«8 903 111-22-33, 34» are two numbers. After a comma it may be an extension, but a mobile has none."""
    mobile = phone.e164 is None or phone.e164.startswith("+79")
    if phone.extension or not phone.typed.endswith(tuple("0123456789")) or not (mobile or sign == "/"):
        return None
    places = [place for place, letter in enumerate(phone.typed) if letter.isdecimal()]
    if len(places) < _FEW_AMONG_WORDS or places[-len(ending)] < len(phone.typed) - len(ending) - 1:
        return None
    typed = list(phone.typed)
    for place, digit in zip(places[-len(ending) :], ending, strict=True):
        typed[place] = digit
    return phones.parse("".join(typed), country)


def _of_piece(piece: str, country: str) -> Iterator[Numbered]:
    digits = len(phones.digits(piece))
    worded = any(map(str.isalpha, piece))
    if digits < (_FEW_AMONG_WORDS if worded else _FEW_DIGITS):
        yield Numbered(None, piece)
    elif worded:
        yield from _among_words(piece, country)
    else:
        whole = phones.parse(piece, country)
        several = [] if whole.e164 and digits < 20 else phones.in_text(piece, country)
        read = sum(len(phones.digits(one.typed)) for one in several) == digits
        yield from map(Numbered, several if read or any(one.e164 for one in several) else [whole])
        if several and not read and any(one.e164 for one in several):
            yield Numbered(None, piece)


def _among_words(piece: str, country: str) -> Iterator[Numbered]:
    """Words are about the number behind them where the piece begins with words, else about the one before."""
    found = phones.find(piece, country)
    if not found:
        yield _of_few_digits(piece, country)
        return
    ends, starts = [0, *(one.end for one in found)], [*(one.start for one in found), len(piece)]
    between = [_words(piece[end:start]) for end, start in zip(ends, starts, strict=True)]
    told: list[list[str]] = [[] for _ in found]
    for place, words in enumerate(between):
        ahead = place < len(found) and bool(place == 0 or between[0] or _FAX.fullmatch(words))
        told[place if ahead else place - 1] += [words] if words else []
    for one, words_of in zip(found, told, strict=True):
        yield _said(one.phone, ", ".join(words_of))


def _of_few_digits(piece: str, country: str) -> Numbered:
    """«Бухг. Ирина 600-03» is a number that only the person who wrote it can call, and whose it is."""
    runs = _RUN.findall(piece)
    if len(runs) != 1 or phones.digits(runs[0]) != phones.digits(piece) or not piece.endswith(runs[0]):
        return Numbered(phones.parse(piece, country))
    return Numbered(phones.parse(runs[0], country), _words(piece.removesuffix(runs[0])))


def _said(phone: Phone, words: str) -> Numbered:
    extension = None if phone.extension else _EXTENSION.search(words)
    if extension is None:
        return Numbered(phone, words)
    return Numbered(replace(phone, extension=extension[1]), _words(words[: extension.start()]))


def _words(text: str) -> str:
    """Without what only says that a number follows."""
    told = _PLAIN_LABEL.sub("", text).strip(" ,:;[]-–—/\n")
    if _BRACKETED.fullmatch(told) or told.count("(") != told.count(")"):
        told = told.replace("(", "").replace(")", "")
    return trimmed(told)


def emails_in(written: str) -> tuple[list[str], list[Mark], list[str]]:
    """The addresses of a cell, marks for what is none, and the rest: the note has room for all of it."""
    usual = _USUAL_EMAIL.fullmatch(written)
    if usual and (whole := _usual_address(usual)):
        return [whole], [], []
    found = {one.strip(".,") for one in ADDRESS.findall(written)}
    good = [told for one in _in_order(written, found) if (told := address(one))]
    bad = [one for one in _in_order(written, found) if not address(one)]
    rest = written
    for one in found:
        rest = rest.replace(one, "")
    rest = rest.strip(" ,;:\n<>()|/")
    if rest.casefold() in _NOTHING:
        rest = ""
    wrong = bad or ([rest[:200]] if rest and not good else [])
    marks = [Mark(Field.EMAIL, "email", one) for one in wrong]
    return list(dict.fromkeys(good)), marks, [*bad, *([rest] if rest else [])]


def _in_order(written: str, found: set[str]) -> list[str]:
    return sorted(found, key=written.find)


def address(typed: str) -> str:
    """The e-mail that is written there; nothing where it is none."""
    usual = _USUAL_EMAIL.fullmatch(typed)
    return _usual_address(usual) if usual else _checked(typed)


def _usual_address(usual: re.Match[str]) -> str:
    typed = usual[0]
    if len(typed) >= 60:
        return _checked(typed)
    return typed.lower() if _known_domain(usual[1].lower()) else ""


@lru_cache(4096)
def _known_domain(domain: str) -> bool:
    """Asked once for all addresses there: whole addresses are checked slowly."""
    return bool(_checked(f"a@{domain}"))


def _checked(typed: str) -> str:
    try:
        return emails.parse(typed)
    except Rejected:
        return ""
