"""What a language calls the lists that everybody has, how it says who buys what, how it asks. Whole texts' patterns."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ListWords:
    """The words, by what they are for."""

    asking: str  # before the words of a list, any number of them: «покажи всех, кто»
    closing: str  # behind them: «сейчас», «у меня»
    acting: str  # that something is to be done, before the words of a list or behind them: «поставь»
    acted: str  # what, and for whom: «всем», «день»
    several: str  # what says that it is for more than one
    leaving: str  # who has such clients, where something is to be done with these: «кто оставляет»
    undoing: str  # a whole text that wants back what was done with a list: «отмени передачу»
    whose: str  # beside a colleague's name, where it is told whose clients these are: «у Бориса»
    called: Mapping[str, str]
    """By the code of the list."""
    silent: Mapping[str, str]
    """By the same: of these, who has said nothing for `{long}`, which is a number and a span, or a span alone."""
    bare: str  # the same of nobody in particular: it may well be a remark
    bought: str  # of these, who has bought for most
    owed: str  # the same of who owes most
    big: str  # the same of those who buy for most
    lacking: str  # `{what}` is not known of them: «без {what}», «{what} нет»
    lacks: Mapping[str, str]
    """What a card may not say, by its code."""
    numbers: Mapping[str, int]
    spans: Mapping[str, int]
    """Days, by what they are called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsWords:
    """«Кто берёт стаканы, но без крышек»: the words, by what they are for."""

    asking: str  # before a verb of buying it asks for whoever it may be
    buying: str  # beside products they only say that somebody buys them
    without: str
    """Before products that are not bought."""
    fleeting: str  # letters that come and go within a word: «крышки», «крышек»
    bent: str
    """How words may end that change where somebody buys them: «мука», but «берут муку»; nothing where none does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandingWords:
    """«Передай клиентов Бориса Вере»: the words, by what they are for. Each a pattern."""

    giving: str  # what the text begins with: hand over
    clients: str  # what is handed over: clients of somebody
    to: str  # before whoever gets them
    gets: str  # how the name of whoever gets them ends; nothing where none does
    of: str  # before whoever has them
    has: str  # how the name of whoever has them ends
    mine: str  # that they are those of whoever writes
    cities: str  # that each town is to stay with one of them
    where: str  # before the city, the region, the tag that they have in common
    beside: str  # words that say no more than that


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionWords:
    """How it asks about a client, about the figures, or anything at all. `{name}` is where a client is named."""

    of_client: tuple[str, ...]
    """Plainly a question: «сколько должна {name}»."""
    of_debt: str  # words of one of these that asks what is owed
    of_plan: str  # words of one of the figures that asks how a plan goes
    of_member: tuple[str, ...]
    """What somebody's clients need: «что нужно клиентам {name}»."""
    of_report_of: tuple[str, ...]
    """How somebody's figures are asked for: «отчёт {name}»."""
    of_known: tuple[str, ...]
    """A question only where it names somebody known, and nothing else: «долг {name}»."""
    of_report: Mapping[str, str]
    """By what the report is to be told apart by, as its code; empty: the report itself."""
    of_goal: Mapping[str, str]
    """What a plan is of that somebody is told to have, by its code: «план 60 звонков»."""
    beside_goal: str
    """What else such a text says beside a name: each a word of its own; `month` where it is a month's."""
    of_doing: Mapping[str, str]
    """What of somebody's work is asked for in days that are named, by its code: «заказы за неделю»."""
    beside_member: str
    """What else a question about somebody of the team says: each a word of its own."""
    periods: Mapping[str, str]
    """What says of which days a report is to be, by the name of the preset."""
    month: str
    """The same of a `{month}` by name, and of a `{year}` where one is said."""
    opening: str  # what a question begins with, whoever asks without a question mark
    polite: str  # before any of them, any number of times: «скажи»
    telling: str
    """Words of a report on what somebody else has asked: it begins as a question does."""
