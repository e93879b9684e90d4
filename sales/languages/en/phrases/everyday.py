"""Phrases of a report in English that are put together from everyday verbs: what is done next, and what came of it."""

from sales.languages.en.phrases.willing import OFFER
from sales.languages.en.phrases.words import ADD, CARRY, GO, MAKE, MOVE, RAISE, RING, SEND, done, to_come
from sales.languages.vocabulary import Meaning
from sales.work.step import StepKind

_THEM = "him|her|them"
_IT = "it|that|this|those|these|them|one|some|everything|all"
_WHERE = "by|over|in|round|around|across|back|down"
_OVER = "over|across|through|off|out"
_OFF = "off|in|over|round|around|by|across|back"
_UNITS = "box|boxes|case|cases|bag|bags|pack|packs|tub|tubs|tray|trays|roll|rolls|pallet|pallets|keg|kegs|drum|drums"
_NUMBERS = "figures|numbers|costs|costings|quote|price|prices|something|proposal|bid|estimate"
_SUPPLIER = "supplier|suppliers|guy|lot|people|vendor|distributor|wholesaler"

CALLS = (
    f"{to_come(RING)} {_THEM} up|back|again",
    f"$ {to_come(RING)} {_THEM}",
    f"get|catch|grab|reach {_THEM}|someone|somebody on the phone|blower",
    "circle|circling|follow|following back|up",
    f"give|giving {_THEM} ~ tinkle|ring|bell|buzz|shout|call|try|go",
    "give|giving it another go|try|shot",
)
VISITS = (
    f"{to_come(GO)} {_WHERE}",
    f"{to_come(GO)} {_WHERE}|out|up there",
    f"get|getting {_WHERE}|out|up there",
    "$ back there|over|round",
    "i'm|im|we're|i'll|i'd|we'd be? back? there|round|over again?",
    "be over|round|back",
)
OFFERS = (
    f"{to_come(SEND)} ~ {OFFER}",
    f"{to_come(MAKE)} ~ {OFFER}",
    f"{to_come(MAKE)} up|together|out ~ {_NUMBERS}",
    f"{to_come(MAKE)} {_IT}|some|the ~ {_NUMBERS} up|together|out",
    f"{OFFER} to do|send|make|write|type",
    f"owe {_THEM} a|the|our ~ {OFFER}",
)
ERRANDS = (
    f"{to_come(CARRY)} {_IT}|samples {_OFF}",
    f"{to_come(CARRY)} ~ {_OFF}",
    f"{to_come(SEND)} {_IT} {_OVER}|to",
    f"{to_come(SEND)} {_IT} {_OVER} to {_THEM}",
    f"{to_come(SEND)} {_IT} to {_THEM}",
    f"$ {to_come(SEND)} {_THEM}|it",
    f"will|i'll|ill|i'd|gonna|to|must {to_come(SEND)} {_THEM}|{_IT}",
    f"have|get it|that|this with|to|for {_THEM}",
)
"""Nothing by themselves; beside a day, a step."""
FAINT = (
    (
        Meaning(step=StepKind.VISIT, faint=True, kept=True),
        (
            "passing|going past|by",
            "$ see|seeing",
            "i'm|im|we're|i'll|will meeting|seeing|see",
            "booked in for|at|on",
            "look in on|at?",
        ),
    ),
    (
        Meaning(step=StepKind.OFFER, faint=True, kept=True),
        (
            f"quote|quoting|price|pricing|cost|costing up? {_THEM}|it|this|that|for",
            f"promised {_THEM} a|the|our ~ {OFFER}",
        ),
    ),
)
NO_ANSWER = (
    "left|leaving|leave him|her|them|steve|another? a|another voicemail|message|msg|vm|note",
    "left word",
    "got the|his|her|their ~ machine|voicemail|answerphone|voice-mail",
    "nobody|noone|no-one|no one is|was|were|has picking|answering|picked|answered up?",
    "rang|ringing|rings off the hook",
    "$ n/a",
    "number|number's|numbers dead|wrong|off",
    "can't|couldn't|cant|couldnt|cannot get ahold|hold of?",
)
CALL_BACK = (
    "caught him|her|them at|in a|the bad|wrong|busy ~ time|moment",
    "up to her|his|their ears|neck|eyeballs",
    "+bad|wrong|terrible|awkward time for him|her|them?",
)
NOT_IN = (
    "was|were|is|out|gone|he'd|she'd|they'd|already? out|gone|off on a|the|another? job|site|delivery|call|errand",
    "he'd|she'd|they'd|he's|she's|they's already|just? gone|left|nipped|popped off|out|home ~",
    "shut|closed|locked|dark up? when|by i|we|time ~ got|arrived|pulled|turned|went",
    f"{done(GO)} {_WHERE}|out|up ~ shut|closed|locked|dark",
    "wasn't|weren't|isn't around|about|there|in",
    "gone for lunch|day|good",
    "gone for the day|night|week|afternoon|rest",
    "sign says|on ~ closed|shut|door",
)
MOVED = (
    "$ new time|date|slot|day is?",
    f"{done(MOVE)} me|us|it to|till|until|on",
    f"{done(MOVE)} ~ to ~ same time",
    "can't|cant|couldn't|won't do|make ~ instead",
    "cancelled|canceled on me|us",
    "cancelled|canceled ~ instead",
    "cancelled|canceled ~ rebooked|rebook|rearranged|rescheduled for|to|on?",
    "+is|'s off new time|date|day",
    "can't|cant|won't do|make ~ any? more|anymore ~ so",
)
SENT = (
    f"got|had ~ {OFFER} over|across|off|out ~ to? {_THEM}|me?",
    f"got ~ {OFFER} to {_THEM}",
    f"{done(SEND)} ~ {OFFER} {_OVER}",
    f"{OFFER} is|are|'s|has|have|all? out|gone|away",
    f"{OFFER} gone over|across|out|off to?",
    f"quote's|quotes|prices|price's|proposal's out|gone|away {_OVER}?",
)
READY = (
    "+agreed|agrees to the|our ~ new? price|prices|terms",
    "+will|gonna|going to order",
    "+signing ~ contract|agreement|paperwork|form",
    f"+put|putting {_THEM} down for",
)
ORDER = (
    f"+{to_come(ADD)}|{done(ADD)}|put ~ to|on ~ order",
    f"+{to_come(ADD)}|{done(ADD)} ~ {_UNITS}",
    f"+{done(RAISE)}|upped ~ order|usual",
    "+rang|called|phoned|emailed|texted|messaged to? add|adding|tack ~",
    "+wrote|written|writing him|her|them|it up for|an",
    "+placing an|the|another|their ~ order",
    "+same as last ~",
    "+opening order",
    "+went for the|a|our|both|all",
)
WANTS_OFFER = (
    f"+wants|want|needs|need|after|asked|asking for|on? ~ {_NUMBERS}|bid for|on",
    "+wants|want|needs|need a|some|our|the number|numbers|figure|bid|estimate",
    f"+{to_come(MAKE)} ~ {_NUMBERS} ~ he|she|they says|said|asked",
    "+get|give me|us|him|her a price|quote|number|figure ~ says|said",
    "+said|says|asked|told ~ work|put something|figures|numbers|quote ~ up|together",
    "+how much for|is|are|would|it",
    "+asked|asking|wants|want to? know? how much",
    "+what we'd|we|i'd|i|we'll charge|do|could",
    "+asked|asking|asks what ~ do|charge ~ on|for",
)
THINKING = (
    "+checking|check|discussing|chatting ~ with his|her|their ~ partner|boss|wife|husband|dad|mum|team",
    "+wants|want|needs to show ~ girls|team|lads|staff|boss|partner|wife|husband",
    f"+looking|reading|going over|through|at the|our|my ~ {OFFER}",
    "+looking|look at two|three|other|another|couple|few ~ supplier|suppliers|companies|quotes|options",
    "+has|got|have another|other|two|three|a few? ~ quote|quotes|price|prices",
    "+taking|take it|this|that to the|his|her|their ~ committee|board|boss|owner|team",
    "+will|we'll|he'll|she'll|they'll see",
)
NOT_NOW = (
    "+set|good|fine|ok|okay|sorted|stocked|covered for the|this|now|next ~ week|month|year|time|season|while",
    "+good|fine|ok|okay|covered|sorted til|till|until ~",
    "+sitting|swimming on|in ~",
    "+stocked up",
    "+no|without order this time|week|month|today",
    "+waiting|wait til|till|until they|he|she|it|their|his|her|the",
    "+doing|all fine|ok|okay no order",
    "+still|plenty|got|has some|plenty|lots|enough left",
)
REFUSED = (
    "+gonna|going to|will|he'll|she'll|they'll pass",
    f"+staying|stay|stays|sticking|stick|sticks|happy|going|went with|w/ ~ {_SUPPLIER}",
    "+happy with who|what they|he|she|they've|he's|she's ~ got|have|has|use|uses|using",
    f"+has|got|have|already a|his|her|their|another ~ {_SUPPLIER}",
    "+gets|get|buys|buy|getting|buying it|them|his|hers|theirs|everything|stuff from|off|at|cheaper",
    "+out of his|her|their price|league ~",
    "+bought|got|had one|some|it|them ~ from|off amazon|ebay|elsewhere|costco|online",
    "+locked|tied|signed in|up with|to|into",
)
COMPLAINT = (
    "+missing a|one|two|three|some|another case|box|bag|pack|tub|tray|pallet|roll|item",
    "+truck|driver|delivery|lorry|van|courier was|were|is late|rude|short|early|again",
    "+had|having a go at",
    "+lids|labels|bags|cups|boxes|handles|caps keep|keeps ~ off|popping|breaking|falling|splitting|leaking|coming",
    "+packed|packing up|in",
    "+broke|broken|breaking|breaks|acting|playing down|up",
    "+order|delivery|goods|stuff never|didn't|hasn't ~ show|showed|turned|arrived|came|turn up?",
    "+full of weevils|bugs|holes|mould|dust|bits",
    "+wants|want|wanted|needs|need ~ swapped|swapping|replaced|replacing|refunded|credited|fixing|fixed",
    "+send|sending|sent|return|returning|take|taking one|some|it|them|two|three|half ~ back",
    "+ticked|cheesed|naffed|hacked|brassed off",
    "+warped|blunt|rancid|curdled|clumpy|lumpy|split|smashed",
    "+bin|binned|chuck|chucked|throw|threw a|the|it|them|half|whole ~ batch|lot|out|away",
    "+not|wasn't|weren't|isn't impressed|amused|chuffed|thrilled",
)
