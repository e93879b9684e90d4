"""Words of a card line by what they say of the client: what it is, where its name goes on, what is nobody's name."""

from sales.languages.registry import LANGUAGES
from sales.values.word_lists import listed

KINDS = listed(*(one.names.kinds for one in LANGUAGES))
BUSINESSES = KINDS | listed(*(one.names.businesses for one in LANGUAGES))
FIRMS = BUSINESSES | listed(*(one.cards.trades for one in LANGUAGES if one.names.cases))
"""What a firm is, before its name or behind it."""
TRADES = BUSINESSES | listed(*(f"{one.names.trades} {one.cards.trades}" for one in LANGUAGES))
TOWNS = listed(*(f"{one.names.towns} {one.cards.towns}" for one in LANGUAGES))
ARTICLES = listed(*(one.cards.articles for one in LANGUAGES))
PARTICLES = listed(*(one.cards.particles for one in LANGUAGES))
HIMSELF = listed(*(one.cards.himself for one in LANGUAGES))
NOBODY = listed(*(one.cards.no_person for one in LANGUAGES))
NAMES_TOO = listed(*(one.cards.names_too for one in LANGUAGES))
"""Words that are first names, too: `Grace`, «Вера»."""
GOES_ON = listed(*(one.cards.goes_on for one in LANGUAGES))
