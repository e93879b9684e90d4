"""Phrases of a report in English that are put together from everyday verbs: what is done next, and what came of it."""

from sales.languages.en.phrases.willing import OFFER
from sales.languages.en.phrases.words import (
    ADD,
    BOSS,
    CARRY,
    GO,
    KIN,
    MAKE,
    MOVE,
    RAISE,
    RING,
    SEND,
    done,
    to_come,
)
from sales.languages.vocabulary import Meaning
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.step import StepKind

_THEM = "him|her|them"
_IT = "it|that|this|those|these|them|one|some|everything|all"
_WHERE = "by|over|in|round|around|across|back|down"
_OVER = "over|across|through|off|out"
_OFF = "off|in|over|round|around|by|across|back"
_MACHINE = "voicemail|vm|vmail|answerphone|ansaphone|answering|machine|mailbox|voice"
_UNITS = "box|boxes|case|cases|bag|bags|pack|packs|tub|tubs|tray|trays|roll|rolls|pallet|pallets|keg|kegs|drum|drums"
_NUMBERS = "figures|numbers|costs|costings|quote|price|prices|something|proposal|bid|estimate"
_DAYS = "monday|tuesday|wednesday|thursday|friday|mon|tue|tues|wed|weds|thu|thurs|fri|tomorrow|today"
_BROKEN = (
    "broken|chipped|cracked|bent|rusty|damp|torn|crushed|dented|warped|smashed|faulty|scratched|bust|ripped|squashed|"
    "wobbly|rancid|soggy|mouldy|leaking|split|mucky"
)
_DEVICES = "machine|mixer|fryer|freezer|fridge|grinder|printer|cooler|chiller|dispenser|pump|machine's|mixer's|fryer's"
_CONSULT = "chat|talk|speak|check|ask|discuss|run|clear|show|go|see|sound"
_WHO = f"{BOSS}|{KIN}|partner|team|girls|lads|staff|accountant|office|brother"
_SUPPLIER = "supplier|suppliers|guy|lot|people|vendor|distributor|wholesaler"

CALLS = (
    f"{to_come(RING)} {_THEM} up|again",
    f"hit|ping {_THEM} back",
    f"$ {to_come(RING)} {_THEM}",
    f"get|catch|grab|reach {_THEM}|someone|somebody on the phone|blower",
    "circle|circling|follow|following back|up",
    f"give|giving {_THEM} ~ tinkle|ring|bell|buzz|shout|call|try|go",
    "give|giving it another go|try|shot",
    "$ check $",
)
VISITS = (
    f"{to_come(GO)} {_WHERE}",
    f"{to_come(GO)} {_WHERE}|out|up there",
    f"get|getting {_WHERE}|out|up there",
    "$ back there|over|round",
    "$ drop|swing|nip|stop $",
    "i'm|im|we're|i'll|i'd|we'd be? back? there|round|over again?",
    "be over|round|back",
    "$ be there",
    "i'll|ill|will|to look in again|on|at",
    "can|could|will|to see me|us",
    "fit|fitting him|her|them|it in",
)
OFFERS = (
    f"{to_come(SEND)} ~ {OFFER}",
    "drop|dropping|pop|popping ~ quote|quotation|price|prices|pricelist|proposal",
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
    "$ ask|check|see ~ about|with|if|re the? ~ price|prices|quote|cost",
    "taking|bringing ~ there",
    "invoice|contract|samples|paperwork|order|agreement|form to go over|out|across|off",
)
"""Nothing by themselves; beside a day, a step."""
HINTS = (
    (
        Meaning(kept=True),
        (
            "after|before|until|avoid|avoiding the? ~ lunch|breakfast|dinner|school|evening rush|run|service",
            "and see|seeing how ~ goes|go|going|sells|does|get",
            "refurb|refurbished|reconditioned one|ones|machine|unit|model|item",
            "leave|left it with me|us",
            "credit|refund|discount|replacement|swap agreed|approved|sorted|accepted",
        ),
    ),
    (
        Meaning(outcome=Outcome.CALL_BACK, step=StepKind.VISIT, kept=True, guess=True),
        ("told|tells|asked|said|says me|us? to? come|pop|stop|swing|drop back",),
    ),
    (
        Meaning(outcome=Outcome.NOT_IN, channel=Channel.VISIT, direction=Direction.OUTGOING, happened=True),
        (
            "didn't|doesn't|nobody|noone|no-one|wouldn't answer|answered|answering|come|came ~ the? door",
            "nobody|noone|no-one about|around|home",
            "shut|closed|locked up ~ when i|we got|arrived|pulled|turned there|up?",
            "shut|closed|locked|dark up? when|by i|we|time ~ got|arrived|pulled|turned|went there|up?",
            f"{done(GO)}|turned|showed|rocked {_WHERE}|out|up ~ shut|closed|locked|dark",
        ),
    ),
    (
        Meaning(step=StepKind.VISIT, faint=True, kept=True),
        (
            "passing|going past|by",
            "$ see|seeing",
            "i'm|im|we're|i'll|will meeting|seeing|see",
            "booked me|us? in",
            "we're|we doing",
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
    "left ~ a|another message|voicemail|vm|msg",
    f"went|goes|going|got|gets|just|straight to {_MACHINE}",
    "mailbox|voicemail|inbox|mailbox's is|was full",
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
    "wasn't|weren't|isn't around|about|there|in",
    "nobody|noone|no-one else there|in|around|about",
    "not|wasn't|weren't open yet|when",
    "gone for lunch|day|good",
    "gone for the day|night|week|afternoon|rest",
    "sign says|on ~ closed|shut|door",
)
GATEKEEPER = (
    f"+spoke|talked|chatted|spoken to|with|w/? his|her|their|the {KIN}",
    f"+{BOSS} has|have|gets the? final|last say",
    "+left a|another|my? message|word|msg|note with the|his|her ~ office|desk|counter|school|shop|bar",
)
MOVED = (
    "$ new time|date|slot|day is?",
    f"{done(MOVE)} me|us|it|{_DAYS} to|till|until|on",
    f"{done(MOVE)} ~ to ~ same time",
    "can't|cant|couldn't|won't do|make ~ instead",
    f"+can't|cant|cannot|couldn't|won't do|make {_DAYS}",
    "+put|puts|putting me|us off till|until|til|to",
    "meeting's|visit's|call's|demo's|meeting|visit|demo|appointment is? now",
    "asked|asks|wants|wanted|want to make|do it ~ instead",
    "+can|could we|i|you make|do it? ~ instead",
    "+something|sth came|cropped|come up",
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
    f"{OFFER} gone|went over|across|out|off to?",
    "quote's|list's|catalogue's|brochure's|pricelist's in the post|mail",
    f"dropped|sent|shot {_THEM} a text|message|line|email|note with ~ {OFFER}",
    f"quote's|quotes|prices|price's|proposal's out|gone|away {_OVER}?",
)
READY = (
    "+agreed|agrees to the|our ~ new? price|prices|terms",
    "+will|gonna|going to order",
    "+signing ~ contract|agreement|paperwork|form",
    f"+put|putting {_THEM} down for",
    "+yes|yep please to?",
)
ORDER = (
    f"+{to_come(ADD)}|{done(ADD)}|put ~ to|on ~ order",
    f"+{to_come(ADD)}|{done(ADD)} ~ {_UNITS}",
    f"+{done(RAISE)}|upped ~ order|usual",
    "+rang|called|phoned|emailed|texted|messaged to? add|adding|tack ~",
    "+wrote|written|writing him|her|them|it up for|an",
    "+placing an|the|another|their ~ order",
    "+opening order",
    "+went for the|a|our|both ~ pack|range|kit|option|size|starter|box|case|one",
)
WANTS_OFFER = (
    f"+wants|want|needs|need|after|asked|asking for|on? ~ {_NUMBERS}|bid for|on",
    "+wants|want|needs|need a|some|our|the number|numbers|figure|bid|estimate",
    f"+{to_come(MAKE)} ~ {_NUMBERS} ~ he|she|they says|said|asked",
    "+get|give me|us|him|her a price|quote|number|figure ~ says|said",
    "+said|says|asked|told ~ work|put something|figures|numbers|quote ~ up|together",
    "+how much for|is|are|would|it",
    "+asked|asking|wants|want to? know? how much",
    "+wants|want|wanted|asked|asks me|us to? bid|tender|estimate|price|cost",
    "+wants|want|wanted|needs|need ~ quotes",
    "+could|can do with ~ price|quote|sample|samples|prices",
    "+chasing|chases ~ quote|quotation|price|prices|pricing",
    "+would|wouldn't|he'd|she'd|they'd like|love|mind ~ sample|samples|catalogue|brochure",
    "+what we'd|we|i'd|i|we'll charge|do|could",
    "+asked|asking|asks what ~ do|charge ~ on|for",
)
THINKING = (
    "+checking|check|discussing|chatting ~ with his|her|their ~ partner|boss|wife|husband|dad|mum|team",
    "+wants|want|needs to show ~ girls|team|lads|staff|boss|partner|wife|husband",
    f"+looking|reading|going over|through|at the|our|my ~ {OFFER}",
    "+looking|look at two|three|other|another|couple|few ~ supplier|suppliers|companies|quotes|options",
    "+has|got|have another|other|two|three|a few? ~ quote|quotes|price|prices",
    f"+will|they'll|she'll|he'll|gonna|wants|want {_CONSULT} to|with|past|by|it|his|her ~ {_WHO}",
    f"+wants|want|got|gotta|has|have|going to {_CONSULT} ~ {_WHO}",
    f"+will|they'll|she'll|he'll|gonna|wants|want {_CONSULT} it|this|that ~ over|through|past|by",
    "+hasn't|haven't|hasnt|havent|not ~ looked|read|decided|chance",
    "+quote's|proposal's with his|her|their|the|head ~",
    "+taking|take it|this|that to the|his|her|their ~ committee|board|boss|owner|team",
    "+considering|thinking of|about? switching|moving|changing|trying|getting",
    "+will|we'll|he'll|she'll|they'll see",
)
NOT_NOW = (
    "+set|good|fine|ok|okay|sorted|stocked|covered for the|this|now|next ~ week|month|year|time|season|while",
    "+good|fine|ok|okay|covered|sorted til|till|until ~",
    "+sitting|swimming on|in ~",
    "+stocked up",
    "+nothing doing",
    "+fine|ok|okay|good|alright|sorted for|on stock|everything|supplies|product",
    "+trade|trade's|business|things is|are|'s? dead|slow|quiet|slack",
    "+budget|budget's|budgets is|are|all|been? all|been? spent|gone|used|frozen",
    "+didn't|didnt need|want anything|much|owt",
    "+happy|fine|ok with what he's|she's|they've|they ~ now|moment",
    "+waiting|wait for|on ~ to finish|open|end|arrive",
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
    "+get|gets|got ~ for less",
    "+went|gone|going for|with the? cheapest|cheaper",
    "+lost that|this one",
    "$ a no",
    "+found one|it|some|them ~ on|at|from ebay|amazon|elsewhere|online",
    "+bought|buys|got|had ~ off|from someone|somebody|another",
    "+we're|we are|our|prices|price too dear|expensive|pricey|high|steep",
    "+out of his|her|their price|league ~",
    "+bought|got|had one|some|it|them ~ from|off amazon|ebay|elsewhere|costco|online",
    "+locked|tied|signed in|up with|to|into",
)
COMPLAINT = (
    "+missing a|one|two|three|some|another case|box|bag|pack|tub|tray|pallet|roll|item",
    "+truck|driver|delivery|lorry|van|courier was|were|is late|rude|short|early|again",
    "+had|having a go at",
    "+bags|boxes|cases|packs|rolls|tubs|trays|drums|kegs light|down|adrift",
    "+short ~ on|from|off|in ~ delivery|order|drop|shipment|pallet",
    f"+was|were|are|came|is|arrived|one|two|three|half|some {_BROKEN}",
    f"+one|two|three|some|half|couple ~ was|were|is|are {_BROKEN}",
    "+rust|mould|damage|chips|cracks|holes|scratches|dents on|in the|his|her|their|one|some",
    "+wobble|wobbles|wobbling|rattles|rattling|squeaks|squeaking",
    "+charged|billed|invoiced him|her|them twice|double|wrong|wrongly",
    f"+{_DEVICES} ~ died|packed|conked|playing|acting|leaking",
    "+last|latest lot|batch|load|order|delivery ~ rubbish|poor|terrible|awful|off|bad",
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
