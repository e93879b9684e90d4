"""Classes of English words that phrases of a report are put together from: who, and what they do."""

from dataclasses import dataclass

BOSS = (
    "owner|boss|manager|director|buyer|chef|gaffer|landlord|landlady|head|principal|proprietor|foreman|bursar|"
    "owner's|boss's|manager's|director's|buyer's|chef's|gaffer's|head's|foreman's"
)
STAFF = (
    "receptionist|reception|secretary|assistant|pa|admin|guard|security|nurse|waiter|waitress|barista|cashier|girl|lady|"
    "lad|bloke|guy|woman|temp|apprentice|cleaner|intern|clerk|colleague|operator|porter|doorman|deputy|housekeeper|"
    "hygienist|trainee|junior|staff|caretaker|fella|chap"
)
KIN = "wife|husband|son|daughter|mum|dad|mother|father|brother|sister|neighbour"
CONTACT = (
    "call|calling|contact|contacting|ring|ringing|phone|phoning|bother|bothering|email|emailing|message|messaging|text|"
    "texting|visit|visiting|chase|chasing|pester|pestering|hassle|hassling|write|writing|disturb|disturbing"
)
WANTS = (
    "want|wants|wanted|need|needs|needed|ask|asks|asked|asking|request|requests|requested|requesting|expect|expects|"
    "expecting|require|requires|awaiting|wanting|after"
)
HE = "he|she|they|him|her|them|we|i"
WILL = "will|they'll|she'll|he'll|gonna|going to|to"
_DOUBLED = frozenset("bdgmnpt")
_SHORT_VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class Verb:
    """`pop popped popping`: forms that are as usual are left out."""

    base: str
    past: str
    ing: str


def verbs(table: str) -> tuple[Verb, ...]:
    """A verb on each line: what it is, and its past where that is its own."""
    return tuple(_verb(*line.split()) for line in table.strip().splitlines())


def to_come(some: tuple[Verb, ...]) -> str:
    """As it is said of what is still to be done: `pop`, `popping`."""
    return "|".join(form for verb in some for form in (verb.base, verb.ing))


def done(some: tuple[Verb, ...]) -> str:
    """`Popped`, `swung`."""
    return "|".join(dict.fromkeys(verb.past for verb in some))


def _verb(base: str, past: str = "") -> Verb:
    stem = base.removesuffix("e") if base.endswith("e") and not base.endswith("ee") else _doubled(base)
    return Verb(base, past or f"{_past_stem(base, stem)}ed", f"{stem}ing")


def _past_stem(base: str, stem: str) -> str:
    return f"{base[:-1]}i" if base.endswith("y") and base[-2] not in _SHORT_VOWELS else stem


def _doubled(base: str) -> str:
    """`Pop` has its last letter twice; `email` and `head` do not."""
    short = len(base) > 2 and base[-1] in _DOUBLED and base[-2] in _SHORT_VOWELS and base[-3] not in _SHORT_VOWELS
    return f"{base}{base[-1]}" if short and sum(letter in _SHORT_VOWELS for letter in base) == 1 else base


GO = verbs("""
    go went
    come came
    pop
    nip
    swing swung
    drop
    stop
    head
    drive drove
    run ran
    zip
""")
CARRY = verbs("""
    drop
    bring brought
    take took
    run ran
    pop
    carry
    hand
    stick stuck
    toss
    throw threw
    chuck
    swing swung
    nip
    leave left
""")
SEND = verbs("""
    send sent
    email
    e-mail
    mail
    forward
    ping
    text
    message
    whatsapp
    post
    fire
    shoot shot
    whizz
    sling slung
    get got
""")
MAKE = verbs("""
    prepare
    draft
    do did
    make made
    write wrote
    type
    knock
    work
    put put
    draw drew
    price
    cost
    build built
    sort
    finish
""")
"""Of quotes, and of figures that are put together."""
RING = verbs("""
    ring rang
    call
    phone
    bell
    buzz
    dial
    nudge
    ping
    catch caught
    reach
    try
    hit hit
""")
ADD = verbs("""
    add
    tack
    stick stuck
    throw threw
    chuck
""")
"""Of more things to an order."""
RAISE = verbs("""
    increase
    double
    triple
    bump
    raise
""")
MOVE = verbs("""
    move
    shift
    bump
    push
    switch
    swap
    knock
    change
""")
