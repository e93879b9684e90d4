"""All that is understood of English."""

from sales.languages.en.cells import CELLS
from sales.languages.en.headings import HEADINGS
from sales.languages.en.sentences import SENTENCES
from sales.languages.language import Language

ENGLISH = Language(code="en", letters="[a-z]", sentences=SENTENCES, headings=HEADINGS, cells=CELLS)
