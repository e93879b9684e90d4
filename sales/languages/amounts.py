"""What a language has to say of money. Lists are separated by spaces; all else are patterns."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeltWords:
    """Sums in words: «двадцать три тысячи пятьсот», `twelve hundred quid`."""

    numbers: Mapping[int, str]
    hundred: str = ""  # what stands before it is so many of them
    factors: Mapping[int, str]
    """Thousands and more."""
    halves: Mapping[str, str]
    """So many of what comes next: «полторы тысячи», `half a grand`; an underscore stands for a space."""
    and_half: str
    """Behind a number: «две с половиной тысячи», `a grand and a half`."""
    between: str  # words inside a number that say nothing: `two hundred and fifteen`
    one: str = ""  # before a hundred or a thousand
    short: bool = False  # «четыре пятьсот» is 4500
    counts: str  # words behind which a price may stand as behind a number
    dozens: str  # behind figures: twelve times as many
    notes: Mapping[str, str] = field(default_factory=dict)
    """What sums are called behind «a»: `for a fiver`."""
    vague: str
    """About so much, and nobody knows how much: «пару тысяч»."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountWords:
    """The words, by what they are for."""

    spelt: SpeltWords

    multipliers: Mapping[int, str]  # thousand, million, milliard
    currencies: Mapping[str, str]
    """By code; of dollars any may be meant."""
    minus: str  # a return
    units: str
    """Behind the sum of an order."""
    thousands: str  # behind figures, in a report
    worth: str
    """Before a sum."""
    paid: str  # how a sum is paid
    taxed: str  # and with what tax
    major: str
    """The currency before its hundredths: «12 500 руб. 50 коп.»."""
    hundredths: str  # kopecks, cents
    millions: str
    """Before thousands said apart: «1 млн 200 тыс»."""
    and_thousands: str  # and these
    hundredth: str
    """Behind the figures of kopecks, pence: «25 коп», `25p`."""
    times: str  # between a number of things and the price of one
    each: str  # behind that price
    thousand_things: str
    """Behind figures that count things: so many thousands of them."""
    thousand_or_not: str
    """Likewise, or it is a measure: which of both is asked."""
    quoted: str
    """Before a sum, or so many things at a price: it was only told."""
    agreed: str
    """Beside a quote: it is agreed, and none is to be sent."""
    free: str
    """Of things that nobody pays for, whatever they are worth."""
    price: str  # likewise before them
    elsewhere: str
    """What is bought from others, as it is written: names have capital letters."""
    of_them: str  # behind figures: so many of what a price was just said of
    about: str  # before a sum: it says no more than that it is one, or about so much
    more: str  # between two sums that are both paid
    besides: str
    """Before a sum that is not the order's: a part of it, a debt, a discount."""
    half: str  # of a sum that is paid in parts
    third: str
    rest_to_pay: str  # what of it is left
    split: str  # that it is paid in two
    brought: str  # of goods that come, and of no money
    paying: str
    """Beside shares with a day each: they are of what is to be paid."""
    at_once: str  # when the first of them is
    in_part: str
    """A part of a sum that no figure says; or so many percent."""
    left_over: str
    """What is left of a sum, by no figure."""
    goes: str
    """Verbs of money that comes, with what it is before them: `600 went over`."""
    gives_sum: str
    """Verbs of theirs with the sum right behind them."""
    goes_where: str  # behind the sum
    part_of: str
    """Between a part of a sum, which was paid, and the whole."""
    rest_of: str
    """Before the whole of which the rest was paid."""
    no_sum: str
    """Before figures: they are the number of a paper."""
    paper: str  # before figures without a grouping or a currency: likewise
    joins: str
    """Between one thing and the next, besides the words for *and*."""
    counted: str
    """Behind figures: they count things, time or shares."""
    pieces: str  # of these, what counts the things themselves, and no packs
    no_goods: str
    """Of these, what is never bought: days, hours, `the 11th`."""
    returned: str  # of goods that come back, in whatever order with their name
    to_return: str
    """Right before goods that are to come back: nothing has yet."""
    less: str  # behind a sum, before what goes off it
    on_terms: str
    """Behind a sum: by when, or how, it is to be paid; it is money then."""
    left_to_pay: str
    """Between what goes off a sum and what is left of it."""
    credited: str
    """Before what goods that came back come to."""
    off_before: str
    """Before what goes off a sum, wherever the sum stands: «скидка 5%»."""
    off_behind: str  # behind it: `5% off`
    off_already: str
    """Before that: the sum is what is paid. «84 000 со скидкой 10%»."""
    next_order: str  # beside it: of another order
    tax_to_come: str
    """Behind a sum, which is not all that is paid then."""
    per_cent: str
    bought: str  # beside a return: an order of its own
    refused: str  # before a product: not in the order
    turned_down: str  # before a product or behind it, likewise
    not_taken: str
    """Beside things with a sum: nobody has bought these, be it that they only might."""
    orders: str  # what an order is called
    gone: str
    """Beside such a word: it is put off, in doubt, or none any more."""
    to_order: str  # before such a word, behind figures: these go to one that is to come
    spoken: str
    """Of products that were asked about, offered, promised or put off: nobody has taken them by that."""
    perhaps: str  # before what tells of taking: it is only thought of
    taking: str  # of those that were
    from_others: str  # whoever takes them from these takes none of ours
    but: str  # between what was taken and what was not
    no_pack: str
    """Behind so many packs, and no name of what is in them."""
    quality: str  # neither is this; the name may follow
    made_of: str  # between packs and what is in them
    packs: str  # where nothing stands between: «20 пакетов сахара»
    no_thing: str
    """Beside a quantity, and no name of what there is so much of."""
    sizes: str  # behind figures: how large a thing is, and never how many there are
    measured: str  # behind figures: how much is in one pack
    goes_on: str
    """Behind figures that no currency tells, when they are a sum: no thing that they could count."""
    total: str  # before or behind the sum of several
    on: str
    """Before a sum that no currency tells: «заказ на 12500»."""
    differs: str  # behind a sum: it is what something costs less, or more
    handed: str  # of money: it has come
    in_cash: str
    """Behind figures, however few: they are money."""
    nothing_owed: str
    """Beside an order's sum: all of it has come."""
    not_yet: str
    """Before such a word: it has not."""
    to_come: str
    """Beside a deposit with no such word: it is only asked for, or promised."""
    deposit: str
    as_deposit: str  # between its sum and that word
    of_whole: str  # between what has come and the whole, or before the whole
    that: str  # before the whole
    rest: str
    debt: str
    old_debt: str  # of which order: of one of before
    off_debt: str
    """Beside money that has come: it is of what was owed before."""
    no_pay_day: str
    """Asked until when they pay: there is no day."""
    pay_until: str  # before the day of a month
    pay_term: str  # before how long they may take
    on_credit: str  # before how long, among any words
    credit: str  # behind how long likewise
    pay_in: str  # what a length of time is told with: it is so long from now
    a_year: str
    """Beside a sum that is bought so often, and not each month."""
    a_quarter: str
    a_week: str
