"""A text that asks the bot: about a client, about the figures, or something it can't say; in whatever language.

It is asked before sentences are read: what is asked is never recorded. Who tells of what others have asked tells.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sales.days.periods import MONTHS
from sales.languages.lists import QuestionWords
from sales.languages.registry import LANGUAGES, any_of
from sales.sentences.conversation.asking.lists import without_acts
from sales.values.company_names import LEGAL_FORMS, ONLY_IN_KEYS, search_key

LONGEST = 100
_APART = re.compile(r"[,;:\n]|\.(?!\d)|\s[-–—]\s")
_ENDS = re.compile(r"\.(?=\s)")
_CUT_SHORT = "|".join(
    ("[^\\W\\d_]", any_of(lambda one: one.reports.shortened), *sorted(LEGAL_FORMS), *sorted(ONLY_IN_KEYS))
)
_DOT_IN_NAME = re.compile(rf"(?i)(?<!\w)({_CUT_SHORT})\.")
"""The dots of «Васильева Д. А.» and `Smith & Co.`: no pause."""
_SIGNS = re.compile(r"[^\w\s'&№.+-]+")
_OWNED = re.compile(r"['’]s?(?!\w)")
_DAY = r"\d{1,2}\.\d{1,2}(?:\.\d{2,4})?"
_DATES = rf"(?P<dates>{_DAY}(?: ?- ?{_DAY})?)"
_OF_DEBT = re.compile(rf"(?i)(?<!\w)(?:{any_of(lambda one: one.questions.of_debt)})(?!\w)")
_OF_PLAN = re.compile(rf"(?i)(?<!\w)(?:{any_of(lambda one: one.questions.of_plan)})(?!\w)")
_NAME = "(?P<name>.{3,60}?)"


@dataclass(frozen=True, slots=True)
class Asked:
    """One of these: somebody by name, what a report is told apart by (empty: the report), or anything else."""

    client: str = ""
    is_plain: bool = True
    """Else it is a question only where somebody is called so."""
    member: str = ""
    """Whose clients it asks about."""
    worked: str = ""
    """Whose work, where somebody of the team is called so."""
    report: str | None = None
    doing: str = ""
    """What of the work is to be seen, by its code."""
    period: str = ""
    """Its days, where it says any: a preset, or a month as people write it in a report's dates."""


def asks_of_debt(text: str) -> bool:
    """Of a question: whether it is what somebody owes."""
    return _OF_DEBT.search(text) is not None


def asks_of_plan(text: str) -> bool:
    """The same of how a plan goes."""
    return _OF_PLAN.search(text) is not None


def asked(text: str) -> Asked | None:
    """What a text asks; None where it tells, or names."""
    said = _DOT_IN_NAME.sub(r"\1 ", text).strip()
    plain = " ".join(_SIGNS.sub(" ", search_key(said.replace("’", "'")).rstrip(" .!?")).split())
    if not plain or len(plain) > LONGEST:
        return None
    known, is_marked = _known(), said.endswith("?")
    if member := next(filter(None, (one.member(plain) for one in known)), ""):
        return Asked(member=member)
    whole = [plain] if is_marked else []
    acted = (one.read(rest) for rest in (*whole, *without_acts(plain)) for one in known)
    if of_figures := next((one for one in acted if one and (one.report is not None or one.doing)), None):
        return of_figures
    if _APART.search(said.rstrip(" .!?")):
        return None
    if not is_marked and any(one.tells(plain) for one in known):
        return None
    found = next(filter(None, (one.read(plain) for one in known)), None)
    return found or (Asked() if is_marked or any(one.opens(plain) for one in known) else None)


@dataclass(frozen=True, slots=True)
class GoalSaid:
    """A plan that somebody is told to have: of what, by its code, and how many; `around`: the name, with words."""

    aim: str
    amount: int
    around: str


def goal_said(text: str) -> GoalSaid | None:
    """«Поставь Борису план 60 звонков»; a question sets none."""
    if text.strip().endswith("?") or not asks_of_plan(text):
        return None
    plain = " ".join(text.replace("\xa0", " ").replace(":", " ").split())
    for one in LANGUAGES:
        for aim, said in one.questions.of_goal.items():
            found = re.search(rf"(?i)(?<!\w)(?P<amount>[1-9]\d{{0,5}}) {said}(?!\w)", plain)
            if found:
                around = f"{plain[: found.start()]} {plain[found.end() :]}"
                return GoalSaid(aim, int(found["amount"]), around)
    return None


def goal_besides(words: str) -> bool | None:
    """Whether it is a month's; None where what is said beside the name says more than that."""
    said = _SIGNS.sub(" ", search_key(words)).strip(" .!").split()
    for one in LANGUAGES:
        found = [re.fullmatch(one.questions.beside_goal, word) for word in said]
        if all(found):
            return any(match and match["month"] for match in found)
    return None


def as_named(text: str) -> str:
    """With no sign of whose something is behind a name: `Boris's`."""
    return _OWNED.sub(" ", text)


def is_beside_member(words: str) -> bool:
    """Whether all that a text says beside somebody's name asks about them: «клиенты …», or it says nothing else."""
    said = _SIGNS.sub(" ", search_key(words)).strip(" .!?").split()
    return any(all(re.fullmatch(one.questions.beside_member, word) for word in said) for one in LANGUAGES)


def _days_of(months: str) -> tuple[str, str]:
    """«30 ноября», `november 30`."""
    day, year = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?: (?P<year>20\d\d))?"
    return rf"{day} (?:of )?(?P<month>{months}){year}", rf"(?P<month>{months}) {day}(?!\w){year}"


def _as_dates(found: re.Match[str]) -> str:
    """As people write a report's dates."""
    said = found.groupdict()
    if "dates" in said:
        return said["dates"]
    return ".".join(filter(None, (said["day"], str(MONTHS[said["month"]]), said["year"])))


class _Known:
    """The patterns of a language."""

    def __init__(self, words: QuestionWords) -> None:
        self._polite = re.compile(rf"(?:(?:{words.polite}) )+")
        self._periods = [(re.compile(rf"(?<!\w)(?:{said})(?!\w)"), name) for name, said in words.periods.items()]
        names = "|".join(sorted(" ".join(MONTHS).split(), key=len, reverse=True))
        month = words.month.format(month=f"(?P<month>{names})", year=r"(?P<year>20\d\d)")
        self._month = re.compile(rf"(?<!\w)(?:{month})(?!\w)")
        before = f"(?:{words.month.partition('{month}')[0]})?"
        self._days = [re.compile(rf"(?<!\w){before}{one}(?![\w.]\d)") for one in (_DATES, *_days_of(names))]
        self._member = [re.compile(pattern.replace("{name}", _NAME)) for pattern in words.of_member]
        self._report = [(re.compile(pattern), by) for by, pattern in words.of_report.items()]
        self._worked = [re.compile(pattern.replace("{name}", _NAME)) for pattern in words.of_report_of]
        asking = [(pattern, True) for pattern in words.of_client] + [(pattern, False) for pattern in words.of_known]
        self._doing = [(re.compile(pattern), code) for code, pattern in words.of_doing.items()]
        self._client = [(re.compile(pattern.replace("{name}", _NAME)), plain) for pattern, plain in asking]
        self._opening = re.compile(words.opening)
        self._telling = re.compile(rf"(?<!\w)(?:{words.telling})(?!\w)")

    def member(self, text: str) -> str:
        """Whose clients it asks about: «…, если он уходит» may stand behind, «он уходит.» before it."""
        bare = _ENDS.sub("", self._bare(text))
        found = next(filter(None, (one.fullmatch(bare) for one in self._member)), None)
        return found["name"] if found else ""

    def read(self, text: str) -> Asked | None:
        bare = self._bare(text)
        period, undated = next(self._dated(bare), ("", bare))
        found = next(filter(None, (one.fullmatch(undated) for one in self._worked)), None)
        worked = found["name"] if found else ""
        for pattern, by in self._report:
            if pattern.fullmatch(bare) or pattern.fullmatch(undated):
                return Asked(report=by, period=period, worked=worked)
        if period and (doing := next((code for pattern, code in self._doing if pattern.fullmatch(undated)), "")):
            return Asked(doing=doing, period=period)
        if worked:
            return Asked(worked=worked, period=period, is_plain=self.opens(text))
        for pattern, plain in self._client:
            if found := pattern.fullmatch(bare):
                return Asked(found["name"], plain)
        return None

    def _dated(self, text: str) -> Iterator[tuple[str, str]]:
        """The days that it names, each with what else it says."""
        for pattern in self._days:
            if found := pattern.search(text):
                yield _as_dates(found), " ".join(pattern.sub(" ", text, count=1).split())
        if found := self._month.search(text):
            named = " ".join(filter(None, found.group("month", "year")))
            yield named, " ".join(self._month.sub(" ", text, count=1).split())
        for said, name in self._periods:
            if said.search(text):
                yield name, " ".join(said.sub(" ", text, count=1).split())

    def opens(self, text: str) -> bool:
        return self._opening.match(self._bare(text)) is not None

    def tells(self, text: str) -> bool:
        return self._telling.search(text) is not None

    def _bare(self, text: str) -> str:
        start = self._polite.match(text)
        return text[start.end() :] if start else text


@cache
def _known() -> list[_Known]:
    """Made of all languages once it is asked for."""
    return [_Known(one.questions) for one in LANGUAGES]
