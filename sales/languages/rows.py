"""What a language has to say of what stands in the rows and sheets of people's tables.

Lists are separated by spaces; all else are patterns.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RowWords:
    """The words, by what they are for."""

    order_noun: str  # the word for an order, alone: it is one
    on: str
    """Before a sum."""
    before_order: str
    """What may stand before the word for an order."""
    to_day: str
    """Between a noun and a day."""
    agreed: str
    """Before a visit or a call that is to come."""
    to_come: str  # what is put off till then is no refusal
    goods: str
    """What is put off may be these, and not a visit."""
    ban: str  # not to call any more
    never_more: str
    """Makes a ban a refusal."""
    relative_day: str  # yesterday, today
    of_words: str
    """A day behind these is a part of what they say."""
    step_ahead: str
    """A day behind these is a step's."""
    no_step: str  # a cell that plans nothing
    never: str  # a cell of a day that has not been
    vague: str
    """They name no day."""
    won: str  # a stage of a deal
    lost: str  # another, and stronger
    not_closed: str  # a deal that goes on
    kind: str  # a heading: what a row of an export is
    kinds: str  # and what it may be
    company_kind: str
    is_company: str  # headings, with | between them, above a yes or a no
    own_address: str  # an address that is no company's
    example: str  # begins the row that a template explains itself by
    no: str  # beside 0, in a column of deciders
    products_sheet: str  # names of sheets that are lists of a company
    sources_sheet: str
    colleagues_sheet: str  # of a sheet of people who are no clients: our own
    hour: str  # a heading of when a touch was
    date: str  # a heading beside numbered results
    inactive: str
    """A sheet called so."""
    except_: str  # before the name of a sheet: it says the contrary
    manager: str  # a title above a sheet: whose clients these are
    and_: str  # between two people
    and_company: str  # behind a name: it is of a company
    label: str
    """Before a number beside a name."""
    extension: str  # of a switchboard, beside a name
    fax: str  # a number that nobody answers
    pager: str  # nor these
    usual_numbers: str  # kinds of numbers that are not worth a word
    extension_comma: str
    """Behind a comma between numbers."""
    between_numbers: str  # and, or
    exponent: str
    """Letters of a number that a spreadsheet shortened."""
    phone_label: str  # before a number: says no more than that it is one
    nothing: str
    """A cell that says nothing."""
    extension_end: str
    """Before the last figures of a number."""
    verb: str  # endings: a remark, no name
    """Endings."""
    no_position_begins_so: str  # words that begin a remark
    no_names: str
    """They begin a remark, or are no name."""
    done: str
    """Endings of a remark: «уволилась»."""
    channels: str  # messengers beside a number
    joins_position: str
    """Before what a position is for."""
    surname: str
    """Surely one, with its initials."""
    genitive: tuple[tuple[str, str], ...]
    """Endings of a position that something belongs to, and its usual one: «тел. секретаря»."""
    error: str
    """What a formula came to that may be mended, behind its sign."""
    not_there: str  # a formula that found nothing
    empty: str  # a cell that says nothing
    yes: str  # a tick
    not_yes: str  # its contrary
    year: str  # behind the figures of a year
    oclock: str  # behind those of an hour
    units: str
    """Behind figures: they count something and are no date."""
    ordinal: str  # behind those of a day
    year_of_day: str  # behind those of a day with its year
    until: str  # between the first day and the last
    at: str  # between a day and its hour
    year_in_brackets: str  # behind a year that stands apart, in brackets
    year_apart: str  # and without
    in_: str
    """Before a year."""
    some_day: str  # nobody knows which day
    counted: str
    """Behind a count."""
    counted_things: str  # what is counted in the last row
    total: str  # the word before a count
    total_of: str  # with what it is of
    row_colour: str  # what the colour of a row is noted under
    colours: Mapping[str, str]  # what each is called, by its code
    cell_remark: str  # what a remark on a cell is noted under
    remark: str
    """A row that explains the others."""
