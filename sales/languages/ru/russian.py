"""All that is understood of Russian."""

from sales.languages.blanks import Blank
from sales.languages.language import Language
from sales.languages.ru.accounting import ACCOUNTING
from sales.languages.ru.amounts import AMOUNTS
from sales.languages.ru.cells import CELLS
from sales.languages.ru.headings import HEADINGS
from sales.languages.ru.names import NAMES
from sales.languages.ru.reports import REPORTS
from sales.languages.ru.rows import ROWS
from sales.languages.ru.sentences import SENTENCES
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
        Blank.ORDERED: "заказ|последний заказ|дата заказа",
        Blank.PRODUCT: "товар|продукт|услуга",
        Blank.ME: "я|моё имя|менеджер",
        Blank.COMPANY: "компания|наша компания",
    },
    names=NAMES,
    reports=REPORTS,
    rows=ROWS,
    times=TIMES,
    sentences=SENTENCES,
    headings=HEADINGS,
    cells=CELLS,
)
