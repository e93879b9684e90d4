"""What a language has to say of names of people and companies, positions, numbers.

Lists are separated by spaces; all else are patterns.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Cases:
    """How a name changes in a case: its endings and theirs."""

    unusual: Mapping[str, str]
    womens: tuple[tuple[str, str], ...]
    mens: tuple[tuple[str, str], ...]
    consonants: str
    behind_consonant: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """The words, by what they are for."""

    first_names: str  # also short ones
    positions: str  # the noun of a position
    qualifiers: str
    """Words that come with a position."""
    shortened: Mapping[str, str]
    """Positions that reps cut short beside a name, in words with single spaces, and each whole."""
    position_like: str
    """What a word ends with that may be a position beside somebody's name; a pattern."""
    no_position: str
    """Words that end so and are none."""
    adjective: str
    """How words end that go on in the next one: «Сырный двор»; a pattern."""
    own_numbers: str
    """Whose a number is that is nobody's in particular: the office's; a pattern."""
    departments: Mapping[str, str]
    """Patterns of what stands above numbers of a part of a firm, and what each is called, with the pattern's groups."""
    patronymic: str  # endings
    patronymic_bent: tuple[tuple[str, str], ...]
    """In other cases, each with the one by itself."""
    surname: str  # endings
    adverb: str  # endings of what stands behind a name as a surname does: `sadly`
    person_of: str
    """Between somebody and their company."""
    legal_forms: str  # before or behind a name
    only_in_keys: str
    """Left out of keys, but said."""
    long_legal_forms: str  # phrases between |
    sign_of_long_form: str
    """Each of the long forms has one of these."""
    individual: str
    """Legal forms that a person has."""
    look_alikes: tuple[str, str]
    """Letters of another alphabet, and those of this one that look like them."""
    alphabet: str
    """Where look-alikes are put right."""
    folded: tuple[tuple[str, str], ...]
    """Letters that many write as another."""
    label: str
    """Before a number or an address; a pattern."""
    extension: str
    """Words before an extension: «вн. 12», «внутр 12», «д. 12», «добавочный 12»."""
    birthday: str
    """Before the day of one; a pattern."""
    card_labels: Mapping[str, str]
    """Before what a card line says of a client, by its field; patterns."""
    domains: str
    """Ends of a site's name that need no `www` before it."""
    address: str
    """A part of a card line that begins so, or has it behind a name, is an address; a pattern."""
    address_goes_on: str  # a part behind an address: a house, an office; a pattern
    towns: str
    """Which are no client and nobody there."""
    kinds: str
    """What a client is, before its name: with nothing but these before it, a first name is the client's own."""
    courtesy: str  # before a person's name
    no_phone: str
    """What makes the figures behind it no phone."""
    tax_number: str  # the label before one
    cases: Cases | None
    """The case of whoever is given something; None where names stay as they are."""
    instead: Cases | None
    """The case of whoever something is done for: «за Анну»; None likewise."""
    contracted: str  # words with an apostrophe that are nobody's name: `she'd` is no Shed
    ordinary: str
    """Words of a sentence that name nobody by themselves."""
    connecting: str
    """Words and signs between the words of a name that many leave out."""
    sole: str
    """Behind somebody's name: they are a firm by themselves; a pattern."""
    of_others: str
    """Between somebody and the company they are at; a pattern."""
    businesses: str
    """What many companies are: «кафе», «магазин» tell none from another."""
    kind_endings: Mapping[str, str]
    """With what a kind or a business ends in its cases, by its last letter, a pattern; under "" of any other letter."""
    trades: str  # likewise, at the end of names: `Pennine Foods`
    places: str
    """Of these, what is said of any, as where somebody was."""
    extension_asked: str  # an extension beside a number that is looked for; a pattern
    asked_for: str
    """What a number, an address or a name is called, beside it in a search."""
    zero_ending: str
    """How words end that have no ending: the stemmer takes a part of some for one. A pattern."""
    softened: str  # of these letters the last one goes
    fleeting: str
    """A stem that loses its vowel in other cases; a pattern with what stays before and behind."""
    unusual_stems: Mapping[str, str]
    stemmer: str
    """Snowball's name for the language."""
    sounds: tuple[tuple[str, str], ...]
    """How letters of the language are written in Latin ones, several where people differ."""
    keys: tuple[str, str]
    """Letters of the keyboard, and what the same keys are on the Latin one."""
    capitals: str  # a range of letters, for a class of a pattern
    letters: str  # likewise, small ones


@dataclass(frozen=True, slots=True, kw_only=True)
class CardWording:
    """What a card line has that is told as one speaks."""

    trades: str
    """What a firm is, at the end of its name or instead of one; more than companies' names are compared by."""
    duties: str
    """Behind somebody's name: what they see to there."""
    relations: str
    """Whose somebody they are: a son, a partner."""
    whose: str  # before one of these
    called: str  # between a position and whoever has it
    at: str  # between a position and the firm
    greeting: str  # at the beginning of the line; a pattern
    source: str  # likewise: where the client was met, or comes from
    told_by: str
    """The whole of a first part that says who gave the contact; a pattern whose groups are the names in it."""
    of_area: str  # between a position and what it is for
    of_department: str  # behind a position: a department with what it does; a pattern
    also: str  # before one more person; a pattern
    registered: str  # before a number of its papers that has no field; a pattern
    particles: str  # small words within a name
    general_mail: str  # what e-mails begin with that are nobody's own; a pattern
    spoken: str
    """`the manager is`, `his number's`: before a name or a number, with what it is in a group; a pattern."""
    is_one: str  # between somebody and what they are
    by_means: str  # before a label that is no label there: how somebody likes to be reached; a pattern
    anybody: str  # words for a person that say nothing of what they are
    described: str
    """How a line begins that tells of somebody by their firm; a pattern with `what`, `firm` and `who`."""
    before_position: str  # words of no name before what somebody is
    surnames_too: str  # of the positions: what many people are called
    name_too: str  # of the labels before a number: what ends a name, too; a pattern
    what_for: str  # behind `of_area`: what a position is for; a pattern
    names_too: str  # words that are first names, too: only where nothing else is likely
    any_from: str  # of `person_of`: where a thing comes from, too
    genitive: tuple[tuple[str, str], ...]
    """How names end behind «от», each with its own ending."""
    at_event: str  # behind a firm: where somebody of it was met; a pattern
    articles: str  # nobody's name begins with one
    off: str  # between somebody and the firm they work at, where it is said by what it is: «с завода»
    always: str  # how words for the hours end a name that no comma keeps apart; a pattern
    occupations: str
    """Behind a name that is written small these are what somebody is, and no part of it: `golf club greenkeeper`."""
    either_name: str  # labels that may say the client's name or a person's; a pattern
    aside: str  # how words begin that tell more of the client, and no name: what it was called before; a pattern
    networks: str  # before a name that is none of Telegram's; a pattern
    personal: str  # before a number that is somebody's own; a pattern
    himself: str  # before a name, saying nothing more
    located: str  # before an address, likewise
    named_street: str
    """A whole part that is a street with no house, or ends with a postcode."""
    towns: str
    """Further ones, where nothing else in a name is likely: a card line's."""
    kind_cases: tuple[tuple[str, str], ...]
    """How what a firm is ends, and how it does where it is somebody's."""
    adjectives: tuple[tuple[str, str], ...]
    """Endings of words before that, in that case and by themselves."""
    goes_on: str
    """Words of a client's name that are not its last: `Hotel San Carlos`."""
    areas: str
    """What somebody sees to, as a position beside their name."""
    no_person: str
    """Words that may begin with a capital letter and are nobody."""
    rings: str
    """Numbers of a person: «моб. Лены», `Emily's mobile`."""
