"""Names of companies and people as keys: to search by, to notice the same client under another spelling, to show short.

Keys only suggest: «ООО Вектор» and «АО Вектор» have one key. A phone or a tax number decides.
"""

import re
import unicodedata
from functools import lru_cache

from sales.languages.registry import LANGUAGES, any_of
from sales.values.word_lists import listed

SAME = 88
"""From this likeness of two company keys on, the bot shows both and asks. Measured: looser ratios mix branches up."""

BESIDE = " · "
"""Between a name and what tells it from a namesake."""
LEGAL_FORMS = listed(*(one.names.legal_forms for one in LANGUAGES))
_KINDS = listed(*(one.names.kinds for one in LANGUAGES))
ONLY_IN_KEYS = listed(*(one.names.only_in_keys for one in LANGUAGES))
"""Left out of keys, but «Smith & Co» is what people say."""
LONG_LEGAL_FORMS = tuple(any_of(lambda one: one.names.long_legal_forms).split("|"))

_LOOK_ALIKES = {ord(theirs): ours for one in LANGUAGES for theirs, ours in zip(*one.names.look_alikes, strict=True)}
_SOLE = re.compile(rf",\s*(?:{any_of(lambda one: one.names.sole)})\W*$", re.IGNORECASE)
"""Behind somebody's name."""
_CYRILLIC = re.compile(any_of(lambda one: one.names.alphabet))
_WORD = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.\s?){2,}(?:[^\W\d_]\b)?")
"""О.О.О. and L.L.C: only known forms are joined, initials stay."""
_LONG = re.compile("|".join(r"\s+".join(form.split()) for form in LONG_LEGAL_FORMS), re.IGNORECASE)
_SIGN_OF_LONG = re.compile(any_of(lambda one: one.names.sign_of_long_form))
"""Each of the long forms has one of these."""
FOLDED = {ord(letter): plain for one in LANGUAGES for letter, plain in one.names.folded}
CAPITALS = "".join(one.names.capitals for one in LANGUAGES)
_QUOTES = "«»„“”\"'‘’`"
_AROUND = re.compile(rf"[{_QUOTES}](?!\w)|(?<!\w)[{_QUOTES}]|[«»„“”\"]")
"""Quotation marks; an apostrophe within a word is none: Tiffany's."""
_QUOTED = re.compile(r"[«„“\"]([^«»„“”\"]+)[»“”\"]")


@lru_cache(1024)
def search_key(text: str) -> str:
    """As search columns hold it and queries ask for it: case, ё/е, width and spacing do not matter."""
    if text.isascii() and text.isprintable():
        return " ".join(text.lower().split())
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    seen = folded if folded.isprintable() else "".join(filter(_is_seen, folded))
    return " ".join(seen.translate(FOLDED).split())


def _is_seen(sign: str) -> bool:
    return unicodedata.category(sign) not in {"Cf", "Cc"} or sign.isspace()


def company_key(name: str) -> str:
    """The name without quotes, legal form and order of words: «ООО "Ромашка"» and `Pомaшкa ООО` have one key."""
    plain = search_key(name)
    if _SIGN_OF_LONG.search(plain):  # looking for all of them takes ten times longer
        plain = _LONG.sub(" ", plain)
    if "." in plain:
        plain = _DOTTED.sub(_joined_form, plain)
    words = [(word, True) if word.isdecimal() else _word_of_key(word) for word in _WORD.findall(plain)]
    kept = [word for word, tells in words if tells]
    return " ".join(sorted(kept or [word for word, _ in words]))


def keys_of(name: str) -> frozenset[str]:
    """By what it is called whole: «Adam Moss, sole trader» is Adam Moss, too."""
    return frozenset({company_key(name), company_key(_SOLE.sub("", name))})


def similar(key_a: str, key_b: str) -> bool:
    """Whether two company keys look like one company. Never a reason to merge, only to ask."""
    from rapidfuzz import fuzz  # compiled code that only duplicates need

    return bool(key_a and key_b) and fuzz.ratio(key_a, key_b) >= SAME


def short(name: str) -> str:
    """The name as people say it, for buttons: «ООО «Ромашка»» is Ромашка."""
    plain = " ".join(_LONG.sub(" ", name).split())
    words = _DOTTED.sub(_joined_form, _AROUND.sub("", plain)).split()
    while words and is_legal_form(words[0]):
        words = words[1:]
    while words and is_legal_form(words[-1]):
        words = words[:-1]
    return " ".join(words).strip(" ,;-–—") or name.strip()


def shortest(name: str) -> str:
    """For half a row: what stands in quotation marks, else as people say it."""
    quoted = _QUOTED.search(name)
    return quoted[1].strip() if quoted and quoted[1].strip() else short(name)


def kindless(name: str) -> str:
    """Less what kind of business it is: «Кафе «Вишня» на Мира» is Вишня на Мира, «David Turner, sole trader» is him."""
    quoted = _QUOTED.search(name)
    words = short(name[quoted.start() :] if quoted and quoted[1].strip() else name).split()
    words = _SOLE.sub("", " ".join(words)).split() or words
    while len(words) > 1 and search_key(words[0]).rpartition("-")[2] in _KINDS and words[1][0].isupper():
        words = words[1:]
    return " ".join(words)


def kind_of(name: str) -> str:
    """What stands before that: Кафе."""
    whole, rest = short(name), kindless(name)
    return whole.removesuffix(rest).strip() if whole.endswith(rest) else ""


@lru_cache(4096)
def is_legal_form(word: str) -> bool:
    """ООО, АО, Ltd: also typed in the other alphabet (OOO)."""
    plain = search_key(word).strip(".,;")
    return plain in LEGAL_FORMS or plain.translate(_LOOK_ALIKES) in LEGAL_FORMS


def _joined_form(dotted: re.Match[str]) -> str:
    joined = re.sub(r"[.\s]", "", dotted.group())
    return f"{joined} " if is_legal_form(joined) else dotted.group()


@lru_cache(4096)
def _word_of_key(word: str) -> tuple[str, bool]:
    """In one alphabet; and whether it tells a company from others."""
    plain = word.translate(_LOOK_ALIKES) if _CYRILLIC.search(word) else word
    return plain, not is_legal_form(plain) and plain not in ONLY_IN_KEYS
