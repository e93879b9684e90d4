"""The phrases of a report sentence in English. How they are written is in `vocabulary.py`."""

from sales.languages.vocabulary import Meaning, Vocabulary
from sales.work.step import StepKind
from sales.work.touch import Channel, Direction, Outcome, Reason

_OFFER = "quote|quotation|offer|proposal|price|prices|pricing|pricelist|estimate|catalog*|brochure"
_ASKS = "want|wants|wanted|need|needs|needed|ask|asks|asked|asking|request|requests|requested|requesting"
_OUT, _IN = Direction.OUTGOING, Direction.INCOMING

SENTENCES = Vocabulary(
    outcomes={
        Outcome.NO_ANSWER: (
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
        Outcome.CALL_BACK: ("is|was|were|are? busy", "can't|cannot|couldn't talk|speak", "in a meeting"),
        Outcome.NOT_IN: (
            "not in|there|around",
            "wasn't|weren't|isn't in|there|around",
            "nobody|noone in|there|home",
            "no one in|there|home",
            "out of office",
            "was closed",
        ),
        Outcome.MOVED: ("moved|rescheduled|postponed", "pushed back", "meeting moved|rescheduled|postponed"),
        Outcome.NO_REPLY: (
            "silence|ghosted|ghosting",
            "no reply|response",
            "not|didn't|hasn't|haven't|never replied|reply|replying|responded|respond|responding",
        ),
        Outcome.GATEKEEPER: (
            "gatekeeper|secretary|receptionist|reception",
            "front desk",
            "assistant answered|said|picked",
        ),
        Outcome.TALKED: (
            "talked|spoke|discussed|chatted|conversation",
            "had a? good|nice|great? talk|chat|conversation",
            "went well",
        ),
        Outcome.INTERESTED: (
            "interested|keen|curious",
            "shows|showed|some|has|there is? interest",
            "likes it|the? idea|offer|product",
        ),
        Outcome.THINKING: (
            "thinking|considering|deciding|undecided|reviewing|comparing",
            "will|to|wants|needs to? think about|over|it? it|this?",
            "needs|wants time to? think?",
            "mulling ~ over?",
        ),
        Outcome.WANTS_OFFER: (
            f"{_ASKS} ~ {_OFFER}",
            "asked for prices|pricing",
            f"{_ASKS} ~ price list",
            "send|email us|me|them|him|her ~ quote|offer|proposal",
            "quote|quotation requested|wanted|needed",
        ),
        Outcome.READY: (
            "agreed|accepted|signed",
            "ready to? buy|work|sign|start|go|order|proceed?",
            "wants|want|wanted|decided|going|ready to buy|order|sign|start|purchase|proceed",
            "will buy|order|take|sign",
            "asked|asks|wants for? an|the? invoice|contract",
        ),
        Outcome.ORDER: (
            "ordered|bought|purchased|paid|sold|sale",
            "placed|made|got|took|confirmed an|the|first|new|big? order",
            "order for?",
        ),
        Outcome.COMPLAINT: ("complain*|complaint*|unhappy|angry|dissatisfied|defect*|upset", "bad|poor quality"),
        Outcome.NOT_NOW: (
            "not now|yet|ready",
            "not right now",
            "not this|until ~ year|month|quarter|season",
            "maybe|perhaps later",
            "no budget|money",
            "bad|wrong timing|time",
            "on hold",
        ),
        Outcome.REFUSED: (
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
    },
    no_need=(
        "not interested|needed",
        "no interest|need",
        "don't|doesn't|do|does|didn't not? need ~ it|this|anything|us?",
    ),
    others_chosen=(
        "went|gone|going with ~ competitor*|else|other",
        "went|gone|going|lost to ~ competitor*|competition",
        "went|gone|going|bought|ordered|purchased|buy|buying elsewhere",
        "bought|ordered|purchased ~ from a|the|another? competitor*|others|someone",
        "signed with a|the|another? competitor*",
    ),
    reached=(
        (Channel.CALL, ("got through", "reached him|her|them", "spoke on|over|by the? phone")),
        (Channel.VISIT, ("met with?", "had a|the? meeting")),
    ),
    agreements=("agreed to meet|call|talk|speak", "agreed on"),
    no_order=("no|without order|orders|sale", "not|didn't|hasn't|haven't|won't ordered|bought|paid|order|buy|pay"),
    returns=("returned|return|refund|refunded of|for?",),
    reasons={
        Reason.PRICE: ("expensive|pricey|price|prices|cheaper|costly", "too expensive|high|much"),
        Reason.SUPPLIER: (
            "supplier|vendor|competitor|competitors",
            "has|have|another|other|own|existing|found a|another? supplier|vendor",
        ),
        Reason.CLOSED: ("closed down", "out of business", "went bust|bankrupt"),
        Reason.TERMS: ("terms|conditions|prepayment|delivery|deadline|deadlines",),
    },
    channels=(
        (
            Channel.CALL,
            _OUT,
            ("called|phoned|rang|dialed|dialled", "called|phoned back|them|him|her|again", "by phone"),
        ),
        (
            Channel.CALL,
            _IN,
            (
                "called|phoned|rang us|me|in|himself|herself|themselves",
                "they|he|she|client|customer called|phoned|rang back?",
                "incoming|inbound call?",
            ),
        ),
        (
            Channel.VISIT,
            _OUT,
            ("visited", "stopped|dropped|swung|came|went by|in|over", "was at|there", "went to|there", "in person"),
        ),
        (
            Channel.VISIT,
            _IN,
            ("they|he|she|client|customer came|visited", "came to us|me|office", "visited us|me", "walked in"),
        ),
        (
            Channel.MESSAGE,
            _IN,
            ("replied", "they|he|she wrote|messaged|texted back?", "wrote|messaged|texted to? us|me|back"),
        ),
    ),
    sending=(
        (
            Channel.OFFER,
            (
                f"sent|emailed|mailed|forwarded ~ {_OFFER}",
                f"sent|forwarded ~ {_OFFER} ~ email|e-mail|mail|whatsapp|telegram",
                f"{_OFFER} was|has? been? sent|emailed|delivered",
            ),
        ),
        (
            Channel.EMAIL,
            ("emailed|e-mailed|mailed", "sent|wrote ~ email|e-mail|mail|letter"),
        ),
        (Channel.MESSAGE, ("texted|messaged|wrote|pinged|sent", "sent a|an? message|text|msg|sms")),
    ),
    media=(
        (Channel.EMAIL, ("by email|e-mail|mail",)),
        (Channel.MESSAGE, ("on|via|by whatsapp|telegram|viber|sms|text|linkedin",)),
    ),
    steps={
        StepKind.CALL: (
            "followup|follow-up",
            "call|phone|ring them|him|her|again",
            "try again?",
            "follow up|follow-up",
        ),
        StepKind.VISIT: ("stop|drop|come|swing by|over", "meet with? them|him|her?", "visit|see them|him|her"),
        StepKind.OFFER: (f"send|email|prepare|make|draft ~ {_OFFER}",),
        StepKind.PAYMENT: ("remind|check|chase|follow ~ payment|pay|invoice|debt", "payment reminder"),
        StepKind.OTHER: (
            "send|prepare|bring|deliver|remind|check|write",
            "send|prepare|bring|deliver|sign|pick up? ~ samples|contract|invoice|documents|goods",
        ),
    },
    call_backs=("callback", "call|ring|phone them|him|her|me|us? back", "call again|later"),
    asked_to_call_back=("asked|told|said|wants|wanted ~ call|ring back|later|again?",),
    nouns=(
        (Channel.CALL, StepKind.CALL, ("call",)),
        (Channel.VISIT, StepKind.VISIT, ("visit|meeting|meet",)),
        (Channel.OFFER, StepKind.OFFER, ("quote|proposal",)),
        (Channel.OTHER, StepKind.PAYMENT, ("payment",)),
    ),
    faint=(
        (Meaning(outcome=Outcome.TALKED, faint=True), ("answered|said",)),
        (Meaning(outcome=Outcome.NOT_NOW, faint=True), ("later",)),
    ),
)
