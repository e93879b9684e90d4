"""All that is understood of Russian."""

from sales.languages.language import Language
from sales.languages.ru.cells import CELLS
from sales.languages.ru.headings import HEADINGS
from sales.languages.ru.sentences import SENTENCES
from sales.languages.ru.times import TIMES

RUSSIAN = Language(
    code="ru", alphabet="[а-яё]", letters="", times=TIMES, sentences=SENTENCES, headings=HEADINGS, cells=CELLS
)
