"""The parts of a card line: between commas and pauses, before labels, out of brackets."""

import re
from collections.abc import Iterator

from sales.clients.card_lines import card_firms, card_names, card_people, card_places, card_positions
from sales.clients.card_lines.card_words import (
    INITIALS_END,
    TAKEN,
    is_aside,
    is_named,
    labelled,
    labels_apart,
    without_label_behind,
)
from sales.languages.registry import LANGUAGES, any_of
from sales.values.company_names import CAPITALS, is_legal_form

_SENTENCE = re.compile(
    rf"(?<=\w)\.\s+(?=(?i:{any_of(lambda one: one.names.card_labels['asked'])}))|(?<=[^\W\d_]{{5}})\.\s+(?=[^\W\d_])"
    rf"|(?<=[{CAPITALS}][^\W\d_]{{3}})(?<!Prof)\.\s+(?=[{CAPITALS}])|(?<=[\d{CAPITALS}][\d{CAPITALS}])\.\s+(?=[{CAPITALS}][^\W\d_]{{3}})"
)
"""Where one ends, in a line with somebody's number: words with none are prose, and stay together."""
_SEPARATOR = re.compile(
    r"(?<!\d),|,(?!\d)|[;\n\r\t|•●▪<>]+|(?<!:)//+|\s[-–—/]+\s|(?<=\w\w\w)\.\s+(?=\x01|[^\W\d_][\w -]{1,30}:)|\x01"
)

_LABEL_AHEAD, BRACKETED = "\x01", "\x02"

_SIGNS = re.compile("[\x01\x02]")

_AND_SOMEBODY = re.compile(
    rf"\s+(?:(?P<and>{any_of(lambda one: one.reports.and_)})|{any_of(lambda one: one.cards.also)})\s+"
    r"(?P<word>[^\W\d_]+)(?=\s)"
)

_GREETING = re.compile(rf"(?i)^[\s>*_–—-]*(?:(?:{any_of(lambda one: one.cards.greeting)})[\s,.!:–—-]+(?=\S))+")
_SOURCE = re.compile(rf"(?i)^(?P<source>(?:{any_of(lambda one: one.cards.source)})[^:]{{0,60}})(?::|$)")
_TOLD_BY = re.compile(
    rf"(?i)^(?P<source>(?:{any_of(lambda one: one.cards.told_by)}))"
    rf"(?:\s?(?::|$)|\s(?={any_of(lambda one: one.names.card_labels['asked'])}))"
)

_NAME_AHEAD = re.compile(r"^(?P<name>[^:,;|\n\x00-\x02]{2,60}):\s+(?P<behind>[^:,;|\n(\x00-\x02]+)")
"""The first words of a line, and what comes behind their colon."""
_PICTURES = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf][\ufe0f\u200d]*|[\u260e\u2706]")
_SPOKEN = re.compile(rf"\s(?:{any_of(lambda one: one.cards.spoken)})(?=\s\S)")
_DESCRIBED = tuple(re.compile(one.cards.described) for one in LANGUAGES)
_DASHED = re.compile(r"(?:^|(?<=[,;|\n]))\s*(?P<label>[^\W\d_][^,;|\n:–—-]{1,24}?)\s[-–—]\s")
"""The first words of a part, before a dash."""

_BALANCED = re.compile(r"[^()]+\([^()]+\)")
"""Brackets at the end that belong to the words before them."""
_BRACKETS = re.compile(r"\(([^()\x00]{2,60})\)")


def opened(text: str) -> str:
    """Without a greeting, and without signs of ours; «клиент - Ромашка» is labelled as «клиент: Ромашка»."""
    text = _SIGNS.sub(" ", text)
    text = _PICTURES.sub("; ", text) if len(_PICTURES.findall(text)) > 1 else text
    text = _described(_GREETING.sub("", text))
    return _DASHED.sub(_with_colon, _SPOKEN.sub(_with_pauses, text))


def _described(text: str) -> str:
    """`The bloke from Harris Timber is called Vince`, «позвонить Свете из …»: the firm, and who is there."""
    match = next((match for rule in _DESCRIBED if (match := rule.match(text))), None)
    if match is None:
        return text
    what = match["what"].strip()
    told = f"{what} {match['who']}" if card_positions.is_told(what) else match["who"]
    known = told != match["who"] or card_people.is_somebody_unknown(what)
    return f"{match['firm']}; {told}{text[match.end() :]}" if known else text


def _with_pauses(match: re.Match[str]) -> str:
    """`Greenleaf Cafe the manager is Tom his number is 07…`: each begins a part."""
    what = match["what"]
    thing = labelled(what)[0] == "thing" and not labelled(what)[1]
    return f"; {what} " if thing else f"; {what}: " if card_positions.is_told(what) else match[0]


def _with_colon(match: re.Match[str]) -> str:
    label, said = labelled(f"{match['label']}:")
    return f"{match['label']}: " if label and not said else match[0]


def split_source(part: str) -> tuple[str, str]:
    """`Met at the show: Ray`, «заявка с сайта»: where somebody comes from, and what is said behind a colon."""
    match = (_SOURCE.match(f"{part} ") or _told_by(part)) if part else None
    return (match["source"].strip(), part[match.end() :].strip()) if match else ("", part)


def _told_by(part: str) -> re.Match[str] | None:
    """`Sam passed me this`, «Серёга дал контакт», «от Марины:»: who is named must be somebody we know to be a name."""
    match = _TOLD_BY.match(part)
    names = [name for name in match.groups()[1:] if name] if match else []
    return match if all(map(is_named, names)) else None


def _apart(match: re.Match[str]) -> str:
    """`Owner Liz & partner Ron`: two people."""
    word = match["word"]
    before = (match.string[: match.start()].split() or ["-"])[-1]
    joined = card_names.is_only_position(before) or card_positions.is_area(before)  # `Accounts & Purchasing`
    apart = (match["and"] and card_names.is_only_position(word) and not joined) or card_people.is_whose(word)
    return f", {word}" if apart else match[0]


def _unfolded(match: re.Match[str]) -> str:
    """«Кафе Уют (Лена)», `Ann Lee (buyer)`: somebody, or what they are, in brackets is a part of its own; so is what is
    written small: «(вход со двора)». Other brackets are of the name.
    """
    inside = match[1].strip()
    first = inside.split(",")[0].strip()
    somebody = bool(first) and (card_names.is_surely_somebody(first) or card_names.is_only_position(first))
    ahead = _trimmed(_SEPARATOR.split(match.string[: match.start()])[-1] or "")
    theirs = bool(ahead) and card_names.is_surely_somebody(ahead) and card_firms.is_firm_of(inside, ahead)
    apart = theirs or somebody or inside[:1].islower() or is_aside(inside) or card_places.has_address(inside)
    return f", {BRACKETED}{inside}, " if apart else match[0]


def _between(text: str) -> Iterator[str]:
    """The parts between pauses, and where something stood between them."""
    before = ""
    for number, piece in enumerate(text.split(TAKEN)):
        if number:
            yield from filter(None, (without_label_behind(before), TAKEN))
            before = ""
        for part in filter(None, map(_trimmed, _SEPARATOR.split(piece))):
            if before and all(map(is_legal_form, part.split())):
                before = f"{before}, {part}"  # «Ромашка, ООО»
            else:
                yield from filter(None, (before,))
                before = part
    yield from filter(None, (before,))


def _trimmed(part: str) -> str:
    part = " ".join(part.split()).lstrip(" .").strip(" :-–—/")
    part = part if _BALANCED.fullmatch(part) else part.strip(" :-–—/()")
    return part if INITIALS_END.search(part) else part.rstrip(" .")


def _with_pause(match: re.Match[str]) -> str:
    """`The Copper Kettle: Nina Rowe owner`: behind the client's name a colon separates, where somebody comes next."""
    name, behind = match["name"].strip(), _trimmed(match["behind"])
    labels = ". " in name or labelled(f"{name}:")[0] or split_source(f"{name}:")[0] or card_positions.is_told(name)
    begins = bool(behind) and (card_names.is_person_or_position(behind) or card_people.told_in(behind) is not None)
    begins = begins or (bool(behind) and all(card_names.person_of(behind)))
    return f"{name}; {match['behind']}" if begins and not labels and not card_names.is_somebody(name) else match[0]


def parts_of(text: str) -> list[str]:
    """The parts in their order; one that stood in brackets has its sign ahead."""
    text = _NAME_AHEAD.sub(_with_pause, labels_apart(text, _LABEL_AHEAD))
    text = _SENTENCE.sub("; ", text) if TAKEN in text else text
    return list(_between(_AND_SOMEBODY.sub(_apart, _BRACKETS.sub(_unfolded, text))))
