"""All that is understood of English."""

from sales.languages.blanks import Blank
from sales.languages.en.amounts import AMOUNTS
from sales.languages.en.doing import DOING
from sales.languages.en.names import NAMES
from sales.languages.en.people import PEOPLE
from sales.languages.en.phrases.claims import CLAIMS
from sales.languages.en.phrases.lists import HANDING, LISTS
from sales.languages.en.phrases.questions import QUESTIONS
from sales.languages.en.reports import REPORTS
from sales.languages.en.sentences import SENTENCES
from sales.languages.en.tables.accounting import ACCOUNTING
from sales.languages.en.tables.cards import CARDS
from sales.languages.en.tables.cells import CELLS
from sales.languages.en.tables.headings import HEADINGS
from sales.languages.en.tables.rows import ROWS
from sales.languages.en.times import TIMES
from sales.languages.language import Language
from sales.languages.lists import GoodsWords

ENGLISH = Language(
    code="en",
    alphabet="[a-z]",
    letters="[a-z]",
    accounting=ACCOUNTING,
    amounts=AMOUNTS,
    blanks={
        Blank.NAME: "name|first name|contact",
        Blank.CLIENT: "client|customer",
        Blank.ORDERED: "order date|order|last order",
        Blank.PRODUCT: "product|goods",
        Blank.ME: "me|my name|sender",
        Blank.COMPANY: "company|our company",
    },
    cards=CARDS,
    doing=DOING,
    goods=GoodsWords(
        asking=r"who|(?:which|those|all) (?:clients|customers)|(?:clients|customers) who|which of (?:our|my) clients",
        buying=r"who|clients|those|they|yet|still|takes?|buys?|orders?",
        without=(
            r"(?:but |and )?(?:without|(?:do not|does not|don.?t|doesn.?t) (?:yet )?(?:take|buy|order))|"
            r"but (?:no|not)|(?:and )?no"
        ),
        fleeting="",
        bent="",
    ),
    handing=HANDING,
    lists=LISTS,
    names=NAMES,
    people=PEOPLE,
    questions=QUESTIONS,
    reports=REPORTS,
    claims=CLAIMS,
    rows=ROWS,
    times=TIMES,
    sentences=SENTENCES,
    headings=HEADINGS,
    cells=CELLS,
)
