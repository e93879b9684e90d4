"""What stands in a card line by its own form: numbers, addresses, names in Telegram, sites, tax numbers, and labels.

Each is taken out of the text and leaves a sign of its own, so that the words between stay apart. Who they belong to is
decided in `card_line.py`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from sales.clients.card_lines.card_kinds import NAMES_TOO
from sales.ground.errors import Rejected
from sales.languages.registry import LANGUAGES, any_of
from sales.values import birthdays, emails, nicks, phones, tax_numbers
from sales.values.birthdays import Birthday
from sales.values.company_names import search_key
from sales.values.person_words import is_courtesy, is_first_name, nominative, surely_person
from sales.values.phones import Phone

Thing: TypeAlias = Phone | Birthday | str
TAKEN = "\x00"
"""Where something stood: it separates, too."""

EMAIL = re.compile(r"[^\s,;:<>()@/|]+@[^\s,;:<>()@/|]+\.[^\s,;:<>()@/|]+")
_NICK = re.compile(r"(?<![\w.@])(?:(?:https?://)?t\.me/|@)[a-z]\w{3,31}(?![\w.]*@)(?!\.?\w)", re.IGNORECASE | re.ASCII)
_ELSEWHERE = re.compile(
    rf"(?i)(?<![\w.@])(?:(?:{any_of(lambda one: one.cards.networks)})(?:[\s:.–—-]*@|\s*:\s*)[a-z][\w.]{{2,30}}"
    r"|@[a-z]\w*\.[\w.]+)(?![\w@])"
)
"""«Инста @lak.studio»: a name in another network, or with a point in it: none of Telegram's."""
_DOMAIN = any_of(lambda one: one.names.domains)
_SITE = re.compile(
    rf"(?<![\w@.-])(?:https?://\S+|www\.[^\s,;]+\.\w{{2,}}[^\s,;]*|(?:[\w-]+\.)+(?:{_DOMAIN})(?:/[^\s,;]*)?)(?![\w@])",
    re.IGNORECASE,
)
_TAX = re.compile(
    rf"(?i)(?<!\w)(?:{any_of(lambda one: one.names.tax_number)})(?:\s?/\s?(?P<second>[^\W\d_]{{2,}}))?"
    r"(?![^\W\d_])[\s.:№#-]*(?P<number>[a-z]{0,3}\s?\d[\d -]{6,16}\d)(?!\w)"
)
"""«ИНН/КПП 7707083893/770701001», too: the second number is no field, and keeps its own word."""
_SECOND = re.compile(r"^\s?/\s?(?P<number>\d+)(?!\w)")
_DIGITS_OF_TAX = 8
_BIRTHDAY = re.compile(
    rf"(?i)(?<!\w)(?:{any_of(lambda one: one.names.birthday)})[\s.:]*"
    r"(?P<day>\d{1,2}[.\-/]\d{1,2}(?:[.\-/]\d{2,4})?|\d{1,2}(?:st|nd|rd|th)? [^\W\d_]{3,}(?: \d{4})?|"
    r"[^\W\d_]{3,} \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?)(?!\w)"
)
_LABELS = {
    name: re.compile(
        rf"(?i)(?<!\w)(?:{'|'.join(filter(None, (one.names.card_labels.get(name) for one in LANGUAGES)))})"
    )
    for name in LANGUAGES[0].names.card_labels
}
INITIALS_END = re.compile(r"(?<!\w)\w\.$")
_BEFORE_THING = re.compile(
    rf"(?i)(?<!\w)(?:(?:{any_of(lambda one: one.names.label)})[.:]*|"
    rf"{any_of(lambda one: one.names.card_labels['thing'])})\s*$"
)


_GENITIVE = tuple(pair for one in LANGUAGES for pair in one.cards.genitive)
_GENERAL = re.compile(rf"(?i)(?:{any_of(lambda one: one.cards.general_mail)})[\d_.-]*@")
_NAME_TOO = re.compile(rf"(?i)(?:{any_of(lambda one: one.cards.name_too)})")
"""`Tool Shed Direct`: a label that ends names, too, right behind a word."""
_BY_MEANS = re.compile(rf"(?i)(?<!\w)(?:{any_of(lambda one: one.cards.by_means)})\s+$")
_EITHER_NAME = re.compile(rf"(?i)(?:{any_of(lambda one: one.cards.either_name)})\s*:")
_REGISTERED = re.compile(
    rf"(?i)(?<![\w/])(?:{any_of(lambda one: one.cards.registered)})[\s.:№#]*[a-z]{{0,2}}"
    r"(?:\d{6,15}|\d{2,5}(?:[ -]\d{2,5}){1,3})(?!\w)"
)
_ASIDE = re.compile(rf"(?i)(?:{any_of(lambda one: one.cards.aside)})(?:(?!\w)|(?<=\s\w))")
_PERSONAL = re.compile(rf"(?i)(?<!\w)(?:{any_of(lambda one: one.cards.personal)})[\s.:]*$")


@dataclass(slots=True)
class CardWords:
    """The text with signs where something stood, and what stood there, in order: a phone, a birthday, an address."""

    text: str
    things: list[Thing] = field(default_factory=list)
    site: str = ""
    tax_number: str = ""


def _numbered_apart(text: str) -> str:
    """«ОГРН 1026605389935», `company no 09876543`: a number of its papers stands apart, with its word."""
    return _REGISTERED.sub(lambda match: f"; {match.group()}; ", text)


def taken_apart(text: str, country: str) -> CardWords:
    words = CardWords(text.replace(TAKEN, " "))
    _take_tax_number(words, country)
    words.text = _numbered_apart(words.text)
    _take_site(words)
    found = sorted(_things(words.text, country), key=lambda one: one[0])
    for start, end, _ in reversed(found):
        words.text = f"{words.text[:start]}{TAKEN}{words.text[end:]}"
    words.things = [thing for *_, thing in found]
    return words


def labelled(part: str) -> tuple[str, str]:
    """What a part says it is by its label, and the rest: «контакт: Юля»."""
    for name, rule in _LABELS.items():
        match = rule.match(part)
        if match:
            said = part[match.end() :].lstrip(" .:-–—").rstrip(" :-–—")
            return name, said if INITIALS_END.search(said) else said.rstrip(" .")
    return "", part


def may_be_persons(part: str) -> bool:
    """`Name: Owen Price` beside `Company: Price Fencing`: labelled so, it may be somebody's name."""
    return _EITHER_NAME.match(part) is not None


def is_aside(part: str) -> bool:
    """«Бывш. ООО Чистый дом», `formerly Neat House Ltd`: words of the client, and not its name."""
    return _ASIDE.match(part) is not None or _REGISTERED.fullmatch(part) is not None


def _is_within(one: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start <= one[0] and one[1] <= end and one != (start, end) for start, end in others)


def split_asked(part: str) -> tuple[str, str]:
    """`Nail Box with Kelly`, `Oak & Ash ask for Jane`: whom one asks for is told behind a name."""
    asked = _LABELS["asked"].search(part)
    if asked is None or not part[: asked.start()].strip() or not _names_somebody(part[asked.end() :].split()):
        return part, ""
    return part[: asked.start()].strip(), part[asked.start() :]


def _names_somebody(words: list[str]) -> bool:
    return surely_person(words[:1]) or (bool(words[1:]) and is_courtesy(words[0]))


def is_named(word: str) -> bool:
    """«Серёга», «Марины», «Олега»."""
    bent = (word.removesuffix(case) + ending for case, ending in _GENITIVE if word.endswith(case))
    return is_first_name(nominative(word)) or search_key(word) in NAMES_TOO or any(map(is_first_name, bent))


def is_general(email: str) -> bool:
    """`info@`, `office@`, `school7@`: nobody's own."""
    return _GENERAL.match(email) is not None


def without_label_behind(part: str) -> str:
    """«Клиника тг» before a nick, «Вита сайт» before a site: the label says only what comes."""
    label = _BEFORE_THING.search(part)
    before = part[: label.start()] if label else part
    if label is None or _BY_MEANS.search(before):
        return part  # `prefers email`
    of_name = before[-2:-1].isalpha() and _NAME_TOO.fullmatch(label[0].strip())
    return part if of_name else before


def says_personal(part: str) -> bool:
    """«Личный», `mob` before a number: somebody's, behind the office's."""
    return _PERSONAL.search(part) is not None


def labels_apart(text: str, ahead: str) -> str:
    """Before each label that a colon ends stands the sign: a new part begins there. «Конт. лицо:» is one label."""
    found = [match.span() for rule in _LABELS.values() for match in rule.finditer(text) if text[match.end() - 1] == ":"]
    for start, end in sorted({one for one in found if not _is_within(one, found)}, reverse=True):
        text = f"{text[:start]}{ahead}{text[start:end].replace('.', '')}{text[end:]}"
    return text


def _things(text: str, country: str) -> Iterator[tuple[int, int, Thing]]:
    born = list(birthdays_in(text))
    taken: list[tuple[int, int]] = [(start, end) for start, end, _ in born]
    taken += [match.span() for match in _REGISTERED.finditer(text)]
    yield from born
    for match in EMAIL.finditer(text):
        try:
            email = emails.parse(match.group())
        except Rejected:
            continue
        taken.append(match.span())
        yield *match.span(), email
    for match in _ELSEWHERE.finditer(text):
        taken.append(match.span())
        yield *match.span(), match.group().rstrip(".")
    for match in _NICK.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            taken.append(match.span())
            yield *match.span(), nicks.parse(match.group())
    for found in phones.find(text, country):
        if not any(start < found.end and found.start < end for start, end in taken):
            yield found.start, found.end, found.phone


def birthdays_in(text: str) -> Iterator[tuple[int, int, Birthday]]:
    """«Др 9 мая»: what is no day stays as it was written."""
    for match in _BIRTHDAY.finditer(text):
        try:
            yield *match.span(), birthdays.parse(match["day"])
        except Rejected:
            continue


def _take_tax_number(words: CardWords, country: str) -> None:
    for match in _TAX.finditer(words.text):
        end = _end_of_number(words.text, match, country)
        before, behind = words.text[: match.start()], words.text[end:]
        try:
            words.tax_number = tax_numbers.parse(words.text[match.start("number") : end], country)
        except Rejected:
            words.text = f"{before}; {words.text[match.start() : end]}; {behind}"
        else:
            second = match["second"] or ""
            behind = _SECOND.sub(r"\g<number>; ", behind) if second else behind
            words.text = f"{before}; {second} {behind}"
        return


def _end_of_number(text: str, match: re.Match[str], country: str) -> int:
    """Before a phone that stands right behind: «ИНН 7707083893 8 916 123-45-67»."""
    start, end = match.span("number")
    for gap in re.finditer(r"(?<=\d) (?=\d)", match["number"]):
        rest = start + gap.end()
        enough = len(phones.digits(text[start:rest])) >= _DIGITS_OF_TAX
        if enough and any(found.start == 0 for found in phones.find(text[rest:], country)):
            return rest
    return end


def _take_site(words: CardWords) -> None:
    """The first site; an e-mail's own domain is none."""
    for match in _SITE.finditer(words.text):
        if "t.me/" in match.group():
            continue
        words.site = re.sub(r"^(?:https?://)?(?:www\.)?", "", match.group().rstrip("./"), flags=re.IGNORECASE)
        words.text = f"{without_label_behind(words.text[: match.start()])}; {words.text[match.end() :]}"
        return
