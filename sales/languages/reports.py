"""What a language has to say of how a report is put and taken back.

Lists are separated by spaces; all else are patterns.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWords:
    """The words, by what they are for."""

    not_: str
    """Before a verb."""
    none: str
    """Before a noun."""
    only: str
    """Behind a denial: it is none."""
    so: str  # may stand before a denial from behind: «так и не»
    absent: str
    """Behind a noun."""
    nobody: str
    """Who is there, where nobody is: `nobody in`."""
    desks: str  # what is left where, with nobody
    going: str
    """Before a place to which one went: `was at Daisy`."""
    machine: str  # what words are left on where nobody answers
    in_person: str
    """What only people who meet do: `gave me cash`."""
    carriers: str
    """Others of ours who go there: the driver's visit is none of the rep's."""
    met: str  # before somebody: `saw Karen`
    met_whom: str  # who that is, where it is no name
    remote: str  # around these it was no visit
    and_just: str  # may stand before it: it is still we
    short_of: str  # before a place to which one did not get: `didn't make it to Daisy`
    takes_place: str
    """Verbs of taking place or sending: «КП не подошло» was sent."""
    passive: str
    """Endings of what was done by others."""
    undone: str  # an order that is none any more
    from_: str
    """Before the day that something was moved from."""
    open: str
    """Around an order that is to come, asked about, put off."""
    on: str
    """Before the sum of an order."""
    elsewhere: str  # an order that others have
    was: str
    """An auxiliary that may say that somebody was there."""
    only_if: str  # an order that may be
    one_deed: str
    """What was refused to be done, that is no business with us: `refused to pay`."""
    one_thing: str
    """Behind a refusal: it is not of us."""
    then: str  # what stands behind it is later, and holds
    refusing: str  # any form of a refusal: worth a closer look
    outcome_nouns: str
    """Outcomes said by a noun: they can be denied from behind."""
    refusal_stem: str
    """A refusal that may itself be denied: «не отказались»."""
    fillers: str
    """Words without a meaning of their own."""
    edges: str
    """Words that a step's note neither begins nor ends with."""
    opens: str
    """Of these, with which a note may well begin: «за образцами»."""
    no_time: str  # of what puts off: it does so for hours
    not_before: str
    """With a day: they asked to wait until then."""
    says: str  # of them; with a day right behind it they asked to wait until then
    accountants: str
    """A day that they say is of money and papers: nobody has asked us to call then."""
    sayings: str
    """Beside an hour they are no day."""
    paid_for: str  # behind the sum: what was bought comes next
    settled: str
    """Of their money, beside a sum: it has come."""
    newcomer: str
    """Before the name of a client who is not there yet: «новый клиент»."""
    newly: str
    """«Новый» before what a client is: «новое кафе»."""
    names_around: str
    """Prepositions before the client's name that go with it."""
    recommended: str
    """Before the name of who sent somebody to us: it is not about them."""
    recommends: str
    """The same behind it."""
    shortened: str
    """Words that a dot ends, and no sentence."""
    in_short: Mapping[str, str]
    """Words cut short as people do in a hurry, and what they are in full; each is one word."""
    for_now: str
    """Beside a refusal: it holds for some time only."""
    calls: str
    """What was moved was a call."""
    beside: str
    """Before a client's name: somebody else's place, work or goods are told of by it."""
    pronouns: str
    """Behind a word with a capital letter: that is a verb, and nobody's name."""
    turns_to: str  # what comes is of the client whose name stands behind: «а по жасмину»
    and_then: str  # between an errand of our own and a client
    likewise: str  # the same as of the client before
    once_more: str  # between both of them and a day
    of_both: str  # for this client and the one before
    and_: str  # between two clients of one report
    papers: str
    """What is sent or wanted that is no quote: the word for the outcome does not tell it."""
    paperwork: str  # of a sale: what is asked for when it is settled
    owed: str
    """What is said of money that has not come."""
    sends: str  # a step that says no more: what, was said before
    will_pay: str
    close_to: str  # a place that is only told where another one is
    """Beside a day to come: it is the payment's."""
    reminds: str  # of which a step reminds, wherever that is said
    hollow: str  # words that are no note by themselves
    of_something: str  # behind that: it reminds of something else
    they: str
    """Whoever is at the client's, before a verb: «директор позвонил»."""
    they_behind: str
    """And behind it, where a language allows that."""
    names_behind: str  # a first name there: its letters
    to_us: str
    """Behind a verb: the client began: `called me`, `called to say`."""
    us: str  # among the words of what was sent: they wrote to us, and want something
    we: str
    must: str
    """Between us and what we have to do."""
    so_as_to: str
    """Between two steps: the second is what the first is for."""
    their_plan: str
    """Before what is to be done: others will do it."""
    their_verb: str  # the same in the verb itself
    out_of: str
    """Before the name of a shop."""
    seller: str
    from_us: str  # around what they buy: it is ours
    supplied: str  # before the name of another firm: they buy there
    at_another: str  # before the name of another firm: what is told of is theirs
    anothers: str  # and behind it
    genitives: tuple[tuple[str, str], ...]
    """How a person's name ends there, and by itself."""
    moved_goods: str  # what is moved, and is no visit
    our_goods: str  # what they speak of is ours
    works: str  # of a person: they left; of a company: it is closed
    our_task: str
    """A wish that begins with it is what we have to do: `need to visit`."""
    we_are: str  # before a word for somebody who cannot talk: it is we
    says_yes: str  # of the words for a readiness: with a sum of money they have ordered
    needs: str  # of the words for a wish: with a sum of money they have ordered
    wishes: str
    """Around so many things for a sum: they want them, and nobody says that they ordered."""
    cannot: str
    """Before a day, with what is done then: they can't that day."""
    cannot_behind: str
    off: str
    """Behind a day: what was to be then will not be."""
    called_on: str  # before whom one came to see
    sent_back: str  # behind what was sent: it was given back
    rates: str
    """In the clause of figures out of ten or five: they are no day."""
    of_ten: str  # between them
    hour_limits: str
    """Before an hour: with nothing to be done it says how things are: `never in before 11`."""
    told_us: str
    """Verbs of what only they can have told us: somebody was spoken to."""
    needs_goods: str
    """Before a quantity of goods: they have told us that they want them."""
    long_ago: str
    """Beside a verb of the past: that is nothing new."""
    asked_for: str
    """What is promised that is no money."""
    paper_of: str
    """Before a date: it is that of a paper, and nothing took place then."""
    dated: str  # between a paper and its date
    paper_for: str
    """Before a date: it is that of a paper that somebody asks about or has lost, unless it is to be sent."""
    to_place: str
    """Behind what moved: there, and no meeting."""
    received: str
    """Behind an offer: they have it, and none is to be sent."""
    received_before: str  # the same before it
    money_came: str
    """Of a phrase of payment: money that came, and not goods that went."""
    paid_before: str
    """Beside money: of what it is, that was sold before."""
    as_then: str
    """Before a month: the same as in it."""
    we_do: str
    """Endings of what we ourselves do: «считаем»."""
    for_a_while: str  # behind «закрылись»: they open again
    meetings: str  # what was moved was no call
    at_hours: str
    """Between which hours they may be called, on any day."""
    ways: str
    """Around «закрыт»: what leads there, and not who is there."""
    doors: str  # likewise, where somebody was spoken to
    old_number: str
    """What is not answered is no number of theirs any more: there is another."""
    enclosed: str
    """What is sent and is no quote, nor asked for as one."""
    sends_it: str
    """Of what sends, what is said of a quote where nobody says of what."""
    we_alone: str  # words that say only that we do it
    makes: str  # a step of which what, was said before: `do it tmrw`
    habit: str
    """Days on which it is always so: `closed mondays`."""
    we_ask: str
    """Verbs of asking that may be ours, where they say something behind."""
    at: str
    """Between somebody and a place."""
    each: str  # before a weekday: each of them
    next_year: str
    """Behind a month: which one is meant is asked."""
    ahead: str
    """Before an order: it is to come."""
    third: str
    """Verbs of what somebody else will do."""
    himself: str  # behind them
    condition: str
    """Before what must come first."""
    hearsay: str
    """Whose word is nobody's here: «по слухам», «соседи говорят»."""
    reporters: str
    """Who does not decide, and says something: «секретарь сказала», `his wife says`."""
    otherwise: str  # what stands behind it is what would be else
    opinion: str
    """Verbs of what we only think or fear, before it."""
    asked: str
    """Before it: nobody knows, or somebody asks: «не понял чего хочет», `asked if they take`."""
    unreal: str  # «взяли бы», `would take`: with a «но» behind it they don't
    doubted: str  # behind it: nobody knows whether it is so
    theirs: str
    """Before somebody of theirs: «их менеджер перепутал»."""
    asked_behind: str  # the same behind it
    silence: str  # behind what was promised: it was not kept
    taking: str
    """Verbs of taking that are an order only with goods behind them."""
    no_goods: str
    """What is taken and not bought."""
    meant_to: str
    """Before an auxiliary: it did not take place."""
    limits: str
    """Behind a wish not to be called: it is about an hour or a way, not for ever."""
    but: str
    complains: str  # they say so, and no more than what was wrong with goods
    past: str
    """Verbs of what was: a day beside them is nobody's plan."""
    arranged: str  # of these, what is said of days to come
    prepositions: str
    """At the edges of the client's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimWords:
    """Words around what changes where a client stands that make it no fact of today's: see `around/claims.py`."""

    doubt: str
    """Before it: whoever writes isn't sure."""
    habit: str
    """Around it: so it is at other times."""
    within: str
    """Before it: it is told of something else, or asked."""
    that: str
    """Likewise, but behind a verb of saying."""
    saying: str
    than: str
    """Before it: it is what something is compared with."""
    until: str
    """Of it: what must come first, from us or from them."""
    others: str
    """Before it: who did it is somebody else."""
    about: str
    role: str  # who buys there: no order
    topic: str  # between a plan and what it is about: no claim behind it is one
    """Prepositions before the noun of it: it is there already."""
    theirs: str
    """Before the noun: which one it is, is known."""
    verb: str
    """The shape of verbs: with the noun, something was done with what is there already."""
    buying: str
    """Of any thing: only with a number, a sum or goods it is bought from us."""
    we_refuse: str
    """What we ourselves did, where it is said of us."""
    not_ours: str
    """What people complain of, and we cannot help."""
    one_thing: str
    """Behind a refusal: it is of that thing, and not of all."""
    not_business: str
    """Behind an agreement: it is of no deal."""
