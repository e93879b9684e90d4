"""What words in cells of a known column mean in English."""

from sales.languages.en.outcomes import OUTCOMES
from sales.languages.en.reasons import REASONS
from sales.languages.language import CellWords
from sales.work.channels import Channel, Direction
from sales.work.step import StepKind

CELLS = CellWords(
    weights={
        1: "a little|weak",
        2: "some|medium",
        3: "a lot|strong",
    },
    attitudes={
        "for": "for|for us",
        "neutral": "neutral",
        "against": "against|against us",
    },
    statuses={
        "active": "active|current|open|new|potential|customer|lead|working",
        "inactive": (
            "inactive|archived|archive|closed|lost|refused|dead|not interested|stop list|blacklist|"
            "blacklisted|black list|out of business"
        ),
    },
    endings={
        "closed": "closed down|closed|shut down",
        "refused": "refused",
        "unreached": "can't be reached|cannot be reached|unreachable",
        "no_order": "touches without an order",
        "not_ours": "not our client|not ours",
    },
    roles={
        "decides": "decides|decision maker|dm|decides, by own words|says they decide",
        "influences": "influences|influencer",
        "uses": "user|uses|uses it",
        "gatekeeper": "gatekeeper|secretary",
        "unknown": "unknown|role unknown",
    },
    bases={
        "key": "key",
        "vip": "vip",
        "lost": "lost|can't be revived",
    },
    sources={
        "recommendation": "recommendation|referral|word of mouth",
        "exhibition": "exhibition|trade show|fair|expo",
        "website": "web|website|site|web site|internet",
        "cold_call": "cold call|cold calling",
        "advertising": "advertising|ads|ad|advertisement",
        "walk_in": "walk-in|walk in|walked in|street",
        "old_base": "old base|old database",
        "other": "other",
    },
    channels={
        Channel.CALL: "call|phone|phone call",
        Channel.VISIT: "visit|meeting",
        Channel.MESSAGE: "whatsapp|telegram|message|sms|chat",
        Channel.EMAIL: "e-mail|email|mail|letter",
        Channel.OFFER: "quote|offer",
        Channel.OTHER: "other",
    },
    directions={
        Direction.INCOMING: "in|incoming",
        Direction.OUTGOING: "out|outgoing",
    },
    outcomes={outcome: called.written for outcome, called in OUTCOMES.items()},
    reasons={reason: called.written for reason, called in REASONS.items()},
    steps={
        StepKind.CALL: "call|call back|phone",
        StepKind.VISIT: "visit|meeting|meet",
        StepKind.OFFER: "send a quote|quote|send an offer",
        StepKind.PAYMENT: "remind of payment|payment",
        StepKind.OTHER: "other",
    },
    confirmed="confirmed",
    ban="(?:do not|don't) (?:call|contact)",
    wrong_number=(
        r"wrong (?:phone |telephone )?number(?! of)|number (?:is|was) (?:wrong|incorrect)|"
        r"(?:not|isn't|is not|wasn't) (?:their|his|her|the right) (?:number|phone)|"
        r"number (?:is not|isn't) (?:theirs|his|hers)"
    ),
    asked="please",
    ever="again|anymore",
    plainly_active="active",
    plainly_inactive="inactive|archive",
)
