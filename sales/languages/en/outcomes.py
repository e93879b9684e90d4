"""What each outcome and each reason for a refusal is called in English: in a cell, and in a report."""

from sales.languages.vocabulary import Called
from sales.work.touch import Outcome, Reason

OFFER = "quote|quotation|offer|proposal|price|prices|pricing|pricelist|estimate|catalog*|brochure"
_ASKS = "want|wants|wanted|need|needs|needed|ask|asks|asked|asking|request|requests|requested|requesting"

OUTCOMES = {
    Outcome.NO_ANSWER: Called(
        "no answer",
        (
            "unreachable",
            "no answer",
            "no pickup|pick up?",
            "not picking up?",
            "not answering|reached|reachable",
            "didn't|doesn't|did|does|don't not? pick|answer up?",
            "couldn't|can't|could|cannot not? reach|get ~ them|him|her|through?",
            "left a? voicemail|message|msg|vm|vmail",
            "voicemail|vmail|voice mail?",
            "vm left",
            "vm $",
            "line|phone|number is|was? busy|engaged",
            "$ busy|engaged $",
            "called|phoned|rang busy|engaged $",
            "wrong number|no $",
            "wrong number for|called|given",
            "number is|was? wrong|incorrect",
            "out of reach|coverage",
            "rings out",
        ),
    ),
    Outcome.CALL_BACK: Called(
        "call back", ("is|was|were|are? busy", "can't|cannot|couldn't talk|speak", "in a meeting")
    ),
    Outcome.NOT_IN: Called(
        "not in",
        (
            "not in|there|around",
            "wasn't|weren't|isn't in|there|around",
            "nobody|noone in|there|home",
            "no one in|there|home",
            "out of office",
            "was closed",
        ),
    ),
    Outcome.MOVED: Called(
        "moved", ("moved|rescheduled|postponed", "pushed back", "meeting moved|rescheduled|postponed")
    ),
    Outcome.SENT: Called("sent"),
    Outcome.NO_REPLY: Called(
        "no reply",
        (
            "silence|ghosted|ghosting",
            "no reply|response",
            "not|didn't|hasn't|haven't|never replied|reply|replying|responded|respond|responding",
        ),
    ),
    Outcome.GATEKEEPER: Called(
        "gatekeeper",
        (
            "gatekeeper|secretary|receptionist|reception",
            "front desk",
            "assistant answered|said|picked",
        ),
    ),
    Outcome.TALKED: Called(
        "talked",
        (
            "talked|spoke|discussed|chatted|conversation",
            "had a? good|nice|great? talk|chat|conversation",
            "went well",
        ),
    ),
    Outcome.INTERESTED: Called(
        "interested",
        (
            "interested|keen|curious",
            "shows|showed|some|has|there is? interest",
            "likes it|the? idea|offer|product",
        ),
    ),
    Outcome.THINKING: Called(
        "thinking",
        (
            "thinking|considering|deciding|undecided|reviewing|comparing",
            "will|to|wants|needs to? think about|over|it? it|this?",
            "needs|wants time to? think?",
            "mulling ~ over?",
        ),
    ),
    Outcome.WANTS_OFFER: Called(
        "wants a quote",
        (
            f"{_ASKS} ~ {OFFER}",
            "asked for prices|pricing",
            f"{_ASKS} ~ price list",
            "send|email us|me|them|him|her ~ quote|offer|proposal",
            "quote|quotation requested|wanted|needed",
        ),
    ),
    Outcome.READY: Called(
        "ready to buy",
        (
            "agreed|accepted|signed",
            "ready to? buy|work|sign|start|go|order|proceed?",
            "wants|want|wanted|decided|going|ready to buy|order|sign|start|purchase|proceed",
            "will buy|order|take|sign",
            "asked|asks|wants for? an|the? invoice|contract",
        ),
    ),
    Outcome.ORDER: Called(
        "order",
        (
            "ordered|bought|purchased|paid|sold|sale",
            "placed|made|got|took|confirmed an|the|first|new|big? order",
            "order for?",
        ),
    ),
    Outcome.COMPLAINT: Called(
        "complaint", ("complain*|complaint*|unhappy|angry|dissatisfied|defect*|upset", "bad|poor quality")
    ),
    Outcome.NOT_NOW: Called(
        "not now",
        (
            "not now|yet|ready",
            "not right now",
            "not this|until ~ year|month|quarter|season",
            "maybe|perhaps later",
            "no budget|money",
            "bad|wrong timing|time",
            "on hold",
        ),
    ),
    Outcome.REFUSED: Called(
        "refused",
        (
            "refused|refusal|declined|rejected|rejection",
            "$ lost $",
            "$ lost on|over",
            "$ lost the|this|a? deal|tender|bid",
            "$ deal|tender|bid was|is? lost",
            "no thanks",
            "said no",
            "turned ~ down",
            "don't|doesn't|do|does|didn't not? want ~ it|this|anything|us?",
            "do not call|contact again?",
        ),
    ),
    Outcome.NOTED: Called("noted"),
}

REASONS = {
    Reason.PRICE: Called("price", ("expensive|pricey|price|prices|cheaper|costly", "too expensive|high|much")),
    Reason.SUPPLIER: Called(
        "has a supplier",
        (
            "supplier|vendor|competitor|competitors",
            "has|have|another|other|own|existing|found a|another? supplier|vendor",
        ),
    ),
    Reason.NO_NEED: Called("no need"),
    Reason.TERMS: Called("terms", ("terms|conditions|prepayment|delivery|deadline|deadlines",)),
    Reason.CLOSED: Called("closed down", ("closed down", "out of business", "went bust|bankrupt")),
    Reason.OTHER: Called("other"),
}
