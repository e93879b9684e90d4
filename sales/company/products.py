"""Which product of the company's list words name: behind what it is packed in, cut short, a letter off.

What nobody sells by that name is no product, however near another one is: «3 коробки перчаток» are no boxes.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sales.company.directories import Entry, is_part_of_name, named_in
from sales.languages.registry import LANGUAGES, any_of
from sales.values.company_names import search_key

SHORTEST_BEGINNING = 5
SHORTEST_TYPO = 5
"""A letter off in a shorter word makes another word of it; in one of five, one wrong for another does."""
LONG = 8
"""Letters from which on two may be off."""
SHORTEST_STEM = 5
"""Of a name in another case, that may be misspelt as well."""
LONGEST_ENDING = 3
_NO_GOODS = any_of(lambda one: one.amounts.no_goods)
COUNTED = rf"(?!(?:{_NO_GOODS})(?!\w))(?:{any_of(lambda one: one.amounts.counted)})"
TIMES = any_of(lambda one: one.amounts.times)
OF = any_of(lambda one: one.amounts.part_of)
_NO_THING = any_of(lambda one: one.amounts.no_thing)
_PACK = re.compile(
    rf"\d\s*(?P<pack>{COUNTED})(?!\w)\.?\s*(?:(?:{OF})\s+)?"
    r"(?P<what>(?:[^\W\d][\w-]*(?:\s+[^\W\d][\w-]*)?)?)"
)
"""«20 рулонов пленки», `20 boxes lids`: what is counted in packs, even where packs are sold, too."""
BESIDE = rf"(?!(?:{COUNTED}|{TIMES}|{_NO_THING})(?!\w))[^\W\d][\w-]{{2,}}"
OTHER_THING = re.compile(
    rf"(?<!\w){BESIDE}\s+(?:[x×]\s*)?\d[\d ]*\s*(?:(?:{COUNTED}|{TIMES})(?!\w)|$)|"
    rf"(?<![\w.,])\d[\d ]*\s*(?:{COUNTED})(?!\w)\.?\s*(?:(?:{OF})\s+)?{BESIDE}|"
    rf"(?<!\w)(?<!\d\s)(?<!\d){COUNTED}(?<=\w{{4}})\s+\d+\s*(?:{COUNTED})(?!\w)"
)
"""«Стрейч 20 рул», `20 sleeves of straws`, «коробки 12 шт»: so many of something that is called by its name."""
_DAYS = "|".join(
    word
    for one in LANGUAGES
    for said in (*one.times.numbers.weekdays.values(), *one.times.numbers.months.values())
    for word in said.split()
)
_NOT_IN_PACKS = any_of(lambda one: f"{one.amounts.no_pack}|{one.amounts.quality}|{one.amounts.taking}")
_THING = rf"(?!(?:{_DAYS}|{_NOT_IN_PACKS})(?!\w)){BESIDE}"
DESCRIBED = (
    rf"(?:(?:{any_of(lambda one: one.amounts.quality)})(?!\w)|"
    rf"(?!(?:{any_of(lambda one: one.amounts.measured)})(?!\w)){_THING})"
)
"""A word between how many and the thing: `300 pie boxes`."""
_THING_BEFORE = re.compile(rf"(?<!\w){_THING}\s*[x×]?$")
_PACKED_THING = re.compile(
    rf"\.?\s*(?:(?:{any_of(lambda one: one.amounts.made_of)})\s+)?"
    rf"(?:(?:{any_of(lambda one: one.amounts.quality)})\s+)?{_THING}"
)
_FILLED = re.compile(
    rf"(?:\w+\s+(?:{any_of(lambda one: one.amounts.made_of)})|(?:{any_of(lambda one: one.amounts.packs)}))\s+{_THING}"
)
_COMPOUND = re.compile(rf"\s+{_THING}")
_ONLY_PACKS = re.compile(rf"\d+\s*(?:{COUNTED})\.?")
_ONLY_THING = re.compile(rf"(?:(?:{any_of(lambda one: one.amounts.taking)})\s+)?{_THING}")
_MANY = "s"
_WORD = re.compile(r"[^\W\d_]+")
_BEFORE_THING = re.compile(rf"(?:^|\d\s*|(?<!\w)(?:{any_of(lambda one: one.amounts.taking)}|{COUNTED})\.?\s+)$")
_BEHIND_THING = re.compile(r"\s*(?:[x×]?\s*\d|$)")
_IS_THING = re.compile(_THING)


def named(piece: str, known: Sequence[Entry]) -> Entry | None:
    """The product of a piece: not what it is packed in, where another thing is named."""
    plain = search_key(piece)
    packed = _PACK.search(plain)
    if packed is None:
        found = named_in(plain, [one for one in known if not _is_of_another(plain, one)])
        return found or _begun(plain, known) or _meant(plain, known)
    others = [one for one in known if named_in(packed["pack"], [one]) is None]
    before = plain[: packed.start()]
    beside = named_in(packed["what"], others) or named_in(before, others) or _begun(plain, others)
    beside = beside or _meant(plain, others)
    return beside or (None if _is_of_other(plain, packed) else named_in(plain, known))


def _is_of_other(plain: str, packed: re.Match[str]) -> bool:
    """«3 коробки перчаток», `gloves 3 boxes`: what is in these packs nobody sells."""
    behind = _PACKED_THING.match(plain, packed.end("pack"))
    return behind is not None or _THING_BEFORE.search(plain, 0, _count_start(plain, packed)) is not None


def _count_start(plain: str, packed: re.Match[str]) -> int:
    return len(plain[: packed.start() + 1].rstrip("0123456789 .,"))


def is_word_of(word: str, entry: Entry) -> bool:
    """Whether a word is one of the product's name."""
    parts = entry.key.split()
    as_written = named_in(word, [replace(entry, text=part) for part in parts]) is not None
    return as_written or (len(parts) == 1 and is_misspelt(word, entry.key))


def is_pack_of(piece: str, before: str) -> bool:
    """«Перчатки, 3 коробки»: the count may be of what stands alone before it."""
    return _ONLY_PACKS.fullmatch(piece) is not None and _ONLY_THING.fullmatch(before) is not None


def _is_of_another(plain: str, entry: Entry) -> bool:
    """`A box of gloves`, `a label printer`: a thing that is called by more than the name."""
    words = [match for match in _WORD.finditer(plain) if named_in(match[0], [entry])]
    return bool(words) and all(
        _FILLED.match(plain, match.start())
        or (entry.key == f"{match[0]}{_MANY}" and _COMPOUND.match(plain, match.end()))
        for match in words
    )


def _begun(plain: str, known: Sequence[Entry]) -> Entry | None:
    """«Стрейч 20 рул», «плёнку 20 рул» where «Стрейч-плёнка» alone is called so."""
    if OTHER_THING.search(plain) is None:
        return None
    words = re.findall(rf"(?<![\w-]){BESIDE}", plain)
    begun = [
        one for one in known if any(len(word) >= SHORTEST_BEGINNING and one.key.startswith(word) for word in words)
    ]
    begun = begun or [one for one in known if any(is_part_of_name(word, one) for word in words)]
    return begun[0] if len(begun) == 1 else None


def _meant(plain: str, known: Sequence[Entry]) -> Entry | None:
    """«Стоканы 300 шт»: a product of one word, misspelt where a thing is named. Of two that it may be neither is."""
    words = list(_things(plain))
    others = [one for one in known if one.key.isalpha() and named_in(plain, [one]) is None]
    near = [one for one in others if any(is_misspelt(word, one.key) for word in words)]
    return near[0] if len(near) == 1 else None


def _things(plain: str) -> Iterator[str]:
    """Words beside how many, behind what was done, or alone."""
    for match in _WORD.finditer(plain):
        if len(match[0]) < SHORTEST_TYPO or not _IS_THING.fullmatch(match[0]):
            continue
        if _BEFORE_THING.search(plain, 0, match.start()) or _BEHIND_THING.match(plain, match.end()):
            yield match[0]


def is_misspelt(word: str, name: str) -> bool:
    """Whether a word is a name a letter off, two where it is long, but for its ending. Nobody errs in the first one."""
    from rapidfuzz.distance import OSA  # compiled code that only a search in vain needs

    most = 2 if min(len(word), len(name)) >= LONG else 1
    if word[0] != name[0] or abs(len(word) - len(name)) > LONGEST_ENDING + most:
        return False
    if OSA.distance(word, name, score_cutoff=most) <= most:
        return len(word) > SHORTEST_TYPO or len(word) != len(name)
    stem = name[:-1]
    ends = range(max(len(stem) - most, SHORTEST_STEM), min(len(stem) + most, len(word)) + 1)
    near = (end for end in ends if len(word) - end <= LONGEST_ENDING and word[end - 1] == stem[-1])
    return any(OSA.distance(word[:end], stem, score_cutoff=most) <= most for end in near)
