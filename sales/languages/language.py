"""What a language has to say for the bot to understand it. Each folder beside this module fills it in.

Words are separated by spaces, phrases by `|`; where a text is called a pattern it is a regular expression. Meanings of
other rooms' lists (a status, the field of a column) are named by their codes. Who reads the words makes rules of all
languages together: people mix them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sales.languages.accounting import AccountingWords
from sales.languages.amounts import AmountWords
from sales.languages.blanks import Blanks
from sales.languages.lists import GoodsWords, HandingWords, ListWords, QuestionWords
from sales.languages.names import CardWording, NameWords
from sales.languages.people import PeopleWords
from sales.languages.reports import ClaimWords, ReportWords
from sales.languages.rows import RowWords
from sales.languages.times import DoingWords, TimeWords
from sales.languages.vocabulary import Vocabulary
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from sales.work.step import StepKind


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingWords:
    """What stands above columns, by the code of the field. What no phrase names exactly is told by patterns."""

    exact: Mapping[str, str]
    telling: tuple[tuple[int, str, str], ...]
    """A rank, a pattern, the field: of all languages' patterns the lower rank is asked first, the more telling."""
    sheets: Mapping[str, str]  # how our own exports call theirs
    touch: str  # patterns
    date: str
    number: str  # the word for a number sign
    first_name: str
    """Beside a column of surnames this is no full name."""
    objects: Mapping[str, str]
    """Whose attribute a heading names, `person`, `company`, `deal` or `activity`: before it, or in brackets."""
    objects_behind: Mapping[str, str]
    """The same as the last word: «телефон контакта»."""
    attributes: Mapping[str, Mapping[str, str]]
    """What an object's attributes are, where they alone would say something else: «Name» of a person."""
    company: str  # words of a heading that names a company, between spaces; with those that may stand beside them
    beside_company: str
    numbering: str
    """What stands above numbers of rows, or above phones: the cells say which."""
    legal: str  # phrases: the name in papers, where another column says what a client is called
    open_objects: str  # words of objects that may be a company or somebody
    second_address: str  # a pattern: an address that only stands for one where there is no other
    names_else: str  # phrases: the name, where no other column says what a client is called
    no_role: str  # words of positions that alone make no heading of people
    there: str  # a pattern behind a heading: at the client's
    owner: str  # phrases: a manager, or whoever owns the client
    shops: str  # phrases: a name of what may have an owner


@dataclass(frozen=True, slots=True, kw_only=True)
class CellWords:
    """What the words in cells of a known column mean."""

    weights: Mapping[int, str]
    attitudes: Mapping[str, str]
    statuses: Mapping[str, str]
    endings: Mapping[str, str]
    roles: Mapping[str, str]
    bases: Mapping[str, str]
    sources: Mapping[str, str]
    channels: Mapping[Channel, str]
    directions: Mapping[Direction, str]
    outcomes: Mapping[Outcome, str]
    reasons: Mapping[Reason, str]
    steps: Mapping[StepKind, str]
    confirmed: str  # patterns from here on
    ban: str
    asked: str  # what may stand before a ban
    ever: str  # and behind it
    wrong_number: str
    plainly_active: str
    plainly_inactive: str
    """Statuses that say no more than that the client is active, or is not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """All that is understood of one language."""

    code: str
    alphabet: str  # a pattern: a text with such letters is written in it; the first language's counts
    letters: str  # a pattern: no phrase of a report stands in a text without them
    names: NameWords
    people: PeopleWords
    questions: QuestionWords
    accounting: AccountingWords
    amounts: AmountWords
    blanks: Blanks
    cards: CardWording
    doing: DoingWords
    goods: GoodsWords
    handing: HandingWords
    lists: ListWords
    reports: ReportWords
    claims: ClaimWords
    rows: RowWords
    times: TimeWords
    sentences: Vocabulary
    headings: HeadingWords
    cells: CellWords
