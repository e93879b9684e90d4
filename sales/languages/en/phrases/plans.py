"""Phrases of a report in English: what is to be done next, by its kind."""

from sales.languages.en.phrases import everyday
from sales.languages.en.phrases.willing import OFFER
from sales.work.step import StepKind

_CARRY = "bring|drop"
_CARRIED = (
    "sample|samples|brochure|brochures|catalogue|catalogues|pricelist|swatches|testers|contract|replacement|replacements|"
    "box|boxes|case|cases|quote|quotation|proposal|prices"
)

STEPS = {
    StepKind.CALL: (
        *everyday.CALLS,
        "followup|follow-up|ring|bell",
        "$ phone",
        "call|phone|ring them|him|her|again",
        "come|coming|get|getting|go|going back to",
        "check|checking in|back",
        "next|last|another attempt|try",
        "next call|ring|phonecall",
        "speak|talk|chat to? them|him|her?",
        "speak|talk|chat|catch then|again|up",
        "catch up",
        "touch base",
        "give|giving ~ a ring|bell|buzz|shout|call",
        "dial",
        "$ ringing|phoning|calling|speaking|talking|chatting back|again?",
        "follow up|follow-up",
        "revisit|re-visit it|them?",
    ),
    StepKind.VISIT: (
        *everyday.VISITS,
        "$ come|visit|pop|attend|go",
        "go|going again|back|there",
        "want|wants|wanted|asked to see|meet me|us",
        "i'm|im|we're|am|are seeing|visiting|meeting",
        "seeing him|her|them",
        "next visit|meeting",
        "=drop off",
        f"={_CARRY} ~ {_CARRIED}",
        f"={_CARRY} ~ {_CARRIED} off|over|in|round|back",
        "stop|drop|come|swing|pop|nip|go by|over|in|round|back|down|there",
        "call|calling by|round|in",
        "call|calling in at|on|to",
        "stopping|dropping|coming|swinging|popping|nipping|going by|over|in|round|back|down|there",
        "i'll|will be there|on",
        "be on site|there",
        "see them|him|her again",
        "=measure|measuring|survey|surveying",
        "=measure up",
        "coming|comes to ~ our office|place|showroom|warehouse|shop",
        "coming|comes to us",
        "meet with? them|him|her|there|at?",
        "expecting|expect|expects me|us",
        "going|off|heading|popping to? see|visit|round|over",
        "visit|see them|him|her",
    ),
    StepKind.OFFER: (
        *everyday.OFFERS,
        f"$ promised to send|email|prepare|do|draft|get|bring ~ {OFFER}",
        f"$ promised him|her|them? a|the? {OFFER}",
        f"send|sending|email|emailing|prepare|make|draft|do ~ {OFFER}",
        "send|sending|email|emailing the|our|my? list",
        "+$ price|quote|cost|estimate ~ by|before|for",
    ),
    StepKind.PAYMENT: (
        "need|needs ~ chasing ~ invoice|payment|account|debt",
        "remind|check|chase|follow ~ payment|pay|invoice|debt",
        "invoice|payment|debt|unpaid ~ remind|chase",
        "payment reminder",
    ),
    StepKind.OTHER: (
        "$ answer|reply|respond",
        "collect|pick|get|fetch|grab|need|return|bring ~ signed",
        "send|resend|re-send|prepare|bring|remind|reminder|check|write|nudge",
        "let him|her|them know",
        "taking|bringing|dropping|sending|posting them|it|those|some|him|her",
        "=take|taking ~ quote|quotation|proposal|price|prices|catalogue|brochure|samples|contract",
        "leave ~ sample|samples|brochure|brochures|catalogue|catalogues|pricelist|swatches|testers",
        "get|getting|have|having ~ ready|sorted|done|over",
        "send|prepare|bring|sign|pick up? ~ samples|contract|invoice|documents|goods",
    ),
}
OCCASIONS = (
    (StepKind.CALL, ("zoom|teams|skype|webinar", "zoom|teams|skype|video|conference call", "intro|introduction|talks")),
    (
        StepKind.VISIT,
        (
            "lunch|dinner|breakfast with?",
            "coffee|cuppa|tea|pint|drink with",
            "$ coffee|cuppa|pint",
            "coffee|cuppa at",
            "for a coffee|cuppa|tea|pint",
            "demo|demonstration|presentation|tasting|viewing|tour|walkthrough|walk-through|survey|fitting|training",
            "walk through",
        ),
    ),
)
_WE_ARE = (
    "doing|taking|bringing|carrying|sending|posting|emailing|texting|checking|sorting|chasing|preparing|printing|"
    "writing|quoting|invoicing|measuring"
)
ERRANDS = (
    *everyday.ERRANDS,
    "$ taking|bringing|carrying ~ samples|catalogue|catalogues|brochures|stuff|it|them|swatches|contract|kit",
    "taking|bringing|run|running ~ over|round|across|along",
    "$ email|text|message|whatsapp",
    "email|text|message|whatsapp him|her|them|the|over",
    "contract|invoice|samples|paperwork|documents|agreement|reconciliation|statement",
    "pricing|next step|steps",
    f"$ {_WE_ARE}",
    "bring|bringing|post|posting|drop|dropping|collect|collecting|pick|picking ~ off|up",
    "redeliver|redelivering",
    "post|posting|collect|collecting|sending|bringing",
    "$ get|put|push|wish|clear|ask|find|fix|sort|arrange|book|organise|organize|set|take|return|replace",
    "$ update|confirm|finish|draft|pick|collect|discuss|show|give|tell|settle|resolve|look|chase|invoice|quote",
    "$ pack|print|review|agree|negotiate|introduce|forward|share|hand|count|measure|fit|change|make|congratulate",
    "i'll|i'd|ill|we'll sort|check|ask|find|look|fix|do|get|see|have|try|raise",
    "$ do|swap|redo|resend|fill|apologise|apologize|rebook|correct|prep|bill|run",
)
TRIED_AGAIN = (
    "$ back",
    "try|retry|chase",
    "trying again?",
    "try again|later|back|them|him|her",
    "will|i'll|gonna|must try|retry again?",
    "$ to try again?",
    "have|another|one|second|last more? go|crack|shot|stab|attempt|try at? it|them|him|her?",
)
_PAYS = "pay|settle|transfer|clear|wire|bacs"
_MONEY = "payment|deposit|money|cheque|balance|transfer|remittance|cash"
_DAYS = "mon|monday|tue|tues|tuesday|wed|weds|wednesday|thu|thurs|thursday|fri|friday|tomorrow|next"
_VOWS = "promised|promises|promise|promising|swears|swore|assured|assures|vowed"
PAY_PROMISES = (
    f"+{_VOWS} ~ {_PAYS}|paid",
    f"+{_VOWS} ~ {_MONEY}",
    f"+will|they'll|he'll|she'll|gonna {_PAYS}",
    f"+going|agreed|agrees|agree to {_PAYS}",
    f"+will|they'll|he'll|she'll|gonna {_PAYS} ~ {_MONEY}|account|bill|invoice",
    f"+says|said|reckons ~ will|they'll|he'll|she'll {_PAYS}",
    f"+says|said|reckons {_MONEY} ~ coming|sent|tomorrow|next|monday|tuesday|wednesday|thursday|friday",
    f"+{_MONEY} ~ coming|due|promised|tomorrow",
    f"+{_MONEY} ~ in the post",
    "+rest|remainder promised|due|coming|by|before|after|end",
    f"+rest|remainder on? {_DAYS}",
    f"+{_VOWS} the? rest|remainder",
    "+money|cheque|cash|deposit by|before|after|due",
    "+rest|remainder of the? money|payment|cash|it promised|due|coming|by",
    f"+{_MONEY} is|are|'s|will ~ coming|on|be",
    f"+waiting|awaiting|expecting for|on? ~ {_MONEY}",
    "+asked|asks|wants|want ~ to? pay ~ end|later|next|in|on|by|until|till",
    "+asked|asks|wants|want|needs ~ more|extra time to pay",
    "+paying|settling",
)
"""Money that is to come: nothing of what they want to buy."""
