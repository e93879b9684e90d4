"""How a language says of somebody at a client that they are away, are there no more, or are new there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleWords:
    """Patterns."""

    away: str  # nobody talked to whoever is said to be so
    not_there: str  # the same in one phrase with the `name` in it: «Ольги нет сегодня», `no sign of Ed`
    away_pronoun: str  # whoever was looked for, before that they are away: «заехал к Марине, её не было»
    gone: str  # and nobody will: they have left
    spoken: str  # somebody there was talked to
    rumoured: str  # around these: nobody has left yet, for all that is known
    but: str  # what parts one person's news from another's
    street: str  # a street and its house with no word that says it is one
    new: str  # what stands beside somebody who is new there
    acts: str  # what somebody does, or is: no word of a name
    came: str  # right before somebody who is new there, with or without a position between
    comes: str  # right behind one
    role: str  # between somebody and the position they have
    buys: str  # behind somebody: they order there
    buys_before: str  # before them
    buyer: str  # what such a one is called
    lately: str  # around these: since then, somebody new
    since: str  # with a day behind it, whoever leaves then is still there
    then: str  # such a day, besides dates, weekdays and months
    nobody: str  # asked with whom it was: with nobody, or one doesn't know
    either: str  # between two numbers of one
    of: str  # between a number and whose it is
    firm: str  # who is no person: they all have gone
    over: str  # to whom somebody has gone who left: their way, and not the client's
    called: str  # before somebody's name: `a lad called`, «зовут»
    somebody: str  # likewise, where the client was named before
    by_name: str  # behind it
    works_at: str  # between somebody and the client they are at
    one: str  # who is not to be called, where it is one of them or one number, and not the client
    one_before: str  # the same before the verb, in the form it has there
    myself: str  # likewise, where another is named
    instead: str  # before whoever is to be called then
    instead_at: str  # where that is no name
    seen: str  # whoever stands right behind was talked to
    our_own: str  # before a position: whoever has it is none of theirs
    decides: str  # somebody beside it does, or whoever has that position
    decides_not: str  # whoever is named before doesn't
    deciding_around: str  # between that and them
    keepers: str  # positions of those who keep the door
    in_place_of: str  # right before somebody: they are there no more, another one is
    gone_beside: str  # the same right behind somebody's name, where elsewhere it may be said of a thing
    gone_from: str  # of these, what is said of one who goes in a month to come, too
    left: str  # verbs that say so with a day right behind
    leaves: str  # who does so one day: that is no day of ours
    leaving_around: str  # between that and its day
    sign: str  # read from outside: nobody came to see them
    not_theirs: str  # right before somebody: a number behind them is of whoever came after them
    perhaps: str  # right before or behind «закрыто»: nobody knows that
