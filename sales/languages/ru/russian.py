"""All that is understood of Russian."""

from sales.languages.blanks import Blank
from sales.languages.language import Language
from sales.languages.lists import GoodsWords
from sales.languages.ru.amounts import AMOUNTS
from sales.languages.ru.doing import DOING
from sales.languages.ru.names import NAMES
from sales.languages.ru.people import PEOPLE
from sales.languages.ru.phrases.claims import CLAIMS
from sales.languages.ru.phrases.lists import HANDING, LISTS
from sales.languages.ru.phrases.questions import QUESTIONS
from sales.languages.ru.reports import REPORTS
from sales.languages.ru.sentences import SENTENCES
from sales.languages.ru.tables.accounting import ACCOUNTING
from sales.languages.ru.tables.cards import CARDS
from sales.languages.ru.tables.cells import CELLS
from sales.languages.ru.tables.headings import HEADINGS
from sales.languages.ru.tables.rows import ROWS
from sales.languages.ru.times import TIMES

RUSSIAN = Language(
    code="ru",
    alphabet="[а-яё]",
    letters="",
    accounting=ACCOUNTING,
    amounts=AMOUNTS,
    blanks={
        Blank.NAME: "имя|имя отчество|контакт",
        Blank.CLIENT: "клиент|название",
        Blank.ORDERED: "дата заказа|заказ|последний заказ",
        Blank.PRODUCT: "товар|продукт|услуга",
        Blank.ME: "я|моё имя|менеджер",
        Blank.COMPANY: "компания|наша компания",
    },
    cards=CARDS,
    doing=DOING,
    goods=GoodsWords(
        asking=r"кто|кто из (?:клиентов|наших)|(?:какие|те) клиенты|кого",
        buying=r"кто|клиенты|те|уже|ещ[её]|бер[её]т|берут|покупа[ею]т|заказыва[ею]т",
        without=r"(?:но |а )?(?:без|не (?:бер[её]т|берут|покупа[ею]т|заказыва[ею]т))|но (?:ещ[её] )?не|а не",
        fleeting="еёо",
        bent="[ая]",
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
