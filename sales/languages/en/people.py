"""Words of English for somebody at a client who is away, has left or is new there."""

from sales.languages.people import PeopleWords

_SOMEBODY = (
    "someone|somebody|girl|lad|lady|bloke|guy|chap|woman|man|fella|kid|person|receptionist|manager|boss|buyer|owner|"
    "chef|assistant|secretary|cashier|director|accountant|wife|husband|son|daughter|brother|sister|mum|dad|contact"
)

PEOPLE = PeopleWords(
    away=(
        r"on (?:annual |sick )?leave|(?:off )?sick|poorly|unwell|ill|on (?:his |her |their )?"
        r"(?:holidays?|hols|vacation|a course)|(?:off|away|out) (?:till?|until|today|all|work|this week|for)|"
        r"out of (?:the )?office|(?:is|was|s|still) (?:off|out|away)|not (?:in|there|about|around|available)|"
        r"(?:isn|wasn).?t (?:in|there|about|around|available)|unavailable|"
        r"(?<!sold )(?<!find )(?<!found )(?<!ran )(?<!run )(?<!way )out(?=\s*(?:[,;.!?\n]|$))|"
        r"(?:never|didn.?t) (?:turn|turned|show|showed)(?: up)?|"
        r"(?:couldn.?t|didn.?t|can.?t) (?:get hold of|get through to|reach|catch|find)"
    ),
    not_there=(r"no (?:sign of )?(?P<name>[a-z]{2,})(?: (?:today|there|in|about|around))?(?=\s*(?:[,;.!?\n]|$))"),
    away_pronoun="he|she|they",
    gone=(
        r"(?<!what['’])(?:has|have|had|s) (?:already |now |just )?"
        r"left(?! (?:an?|me|some|his|her|my|\d+|messages?|word)(?!\w))|"
        r"(?:has|s|is|been) gone(?: for good| now)?(?=\s*(?:[,;.!?\n]|$))|left(?=\s*(?:[,;.!?\n]|$))|"
        r"left (?:btw|now|already|though|too|as well|by the way)|"
        r"gone (?:over )?to (?!(?:the|a|an|get|see|meet|work|lunch|town|bed|site|head|pick|collect|fetch|do|check|look|"
        r"find|ask|speak|her|his|their|my|our)(?!\w))[a-z'&-]+(?=\s*(?:[,;.!?\n]|$))|"
        r"left (?:last|this|in|us|them|the (?:company|business|firm))|"
        r"quit|resigned|retired|no longer (?:there|here|at|employed|around|works?(?: (?:there|here))?|with)|"
        r"(?:doesn.?t|isn.?t|not) (?:work|working) (?:there|here|with them|for them|any ?more)|"
        r"(?:not|isn.?t|aren.?t) (?:there|with them|around) any ?more|n/l there|works elsewhere|"
        r"(?:been|got|was|were|made|s|is) (?:sacked|fired|let go|laid off|made redundant|redundant)|"
        r"moved on|moved jobs|"
        r"(?:has|s|got|found) (?:a |an |another )(?:new |different )?job|"
        r"(?<!going )(?<!goes )(?<!go )(?:gone |went |is |s |off )?on (?:maternity|mat|parental)(?: leave)?|"
        r"moved (?:away|to (?:an?other|a new|a different))|sold up|got the (?:sack|boot|push|chop)|"
        r"passed away|died"
    ),
    spoken=(
        r"spoke|spoken|talked|chatted|caught up|catch-?up|(?:good|nice|quick|long|had a|a) chat|discussed|"
        r"met (?:up )?with|says?|said|told (?:me|us)|mentioned|explained|reckons?|agreed"
    ),
    rumoured=(
        r"supposedly|apparently|allegedly|rumou?rs?|word is|they say|people say|i hear|heard|maybe|perhaps|probably|"
        r"might|may|could|will|going to|gonna|wants? to|plans? to|about to|nearly|almost"
    ),
    but=r"but|though|however|now",
    street="",
    new=r"now|new|it.?s|its|is|the|instead|number|phone|mobile|tel|mob|their|his|her",
    acts=(
        r"do|does|did|doing|is|was|are|has|had|have|will|can|may|might|would|should|wants?|needs?|likes?|says?|said|"
        r"orders?|buys?|bought|runs?|handles?|takes?|took|deals?|covers?|looks?|works?|starts?|manages?|sorts?|answers?|"
        r"rang|rings?|calls?|left|leaves?|quits?|asks?|thinks?|reckons?|keeps?|pays?|paid|gets?|got|gave|gives?|told|"
        r"tells?|comes?|came|goes|went|joins?|replaces?|chooses?|decides?|signs?|knows?|\w{3,}ing|\w{3,}ed"
    ),
    came=(
        r"(?:the |a |their |our |her |his |its? |it.?s )?"
        r"new(?: (?:man|woman|lady|guy|girl|lad|bloke|person|contact))?(?: is| called)?|"
        r"new (?:man|woman|lady|guy|girl|lad|bloke|person|starter) (?:on|in|at|behind) (?:the )?[a-z]+(?: is| called)?|"
        r"replaced by|replacement(?: is)?|instead(?: of (?:him|her|them|[\w'-]+))?(?: it.?s)?|(?:it.?s|its) now|"
        r"taken over by|(?:handed|handing) (?:it |everything |things )?over to|successor(?: is)?"
    ),
    comes=(
        r"(?:(?:is|will be|is now|now|now is|becomes?|s|as|was made) )?(?:(?:the|a|their|our) )?"
        r"new(?! (?:number|mobile|mob|phone|"
        r"tel|address|e-?mail|menu|order|price|stock|range))|(?:is |has )?(?:takes?|took|taken|taking) over|"
        r"(?:is |has )?(?:replaces?|replaced|replacing)|instead(?! of)|(?:has )?joined as|"
        r"(?:is |now |is now )?(?:in charge|running (?:things|the \w+))|now"
    ),
    role=r"is|s|now|the|a|our|their|new|as|takes? over|took over|our new|in charge as|who is|she.?s|he.?s",
    buys=(
        r"(?:(?:does|doing|do|handles|sorts|runs|looks after|(?:is )?in charge of|deals with|takes care of|"
        r"decides(?: on)?|places|(?:is )?responsible for)(?: all)?(?: of)?(?: the| their| our)? "
        r"(?:ordering|orders?|buying|purchasing|reordering)|who (?:orders|buys)|orders now|buys now)"
    ),
    buys_before=(
        r"(?:(?:ordering|orders|buying|purchasing)(?: now)?(?: is| are|'s)?(?: now)?(?: done| handled| sorted)? "
        r"(?:by|with|through|via|goes to|go to|down to))"
    ),
    buyer="buyer",
    lately="now|these days|nowadays|from now on|instead",
    since="from|as of|come|after",
    then=r"next|new year|xmas|christmas|easter|tomorrow|the (?:\d|end|new year|summer|autumn|spring)",
    nobody=(
        r"(?:with )?(?:nobody|no ?one|none)(?: (?:in particular|there|was there))?|no|nope|n/?a|yes|ok(?:ay)?|skip|"
        r"(?:i )?(?:don'?t know|can'?t remember|forg[eo]t)|dunno|not sure|whatever"
    ),
    either="or",
    of=r"is|s|for|of|ask|that.?s|it.?s|belongs to",
    firm="they|we|us|ve|re|business|company|firm|customers?|clients?",
    over=(
        r"(?:gone|went|going|moved|left|off|over|switched|jumped|now) (?:over |off )?(?:to|with|at|for) "
        r"(?:an? |the |their |our |one of (?:the|our|their) )?(?:\w+ )?(?:competitors?|competition|rivals?|supplier)"
    ),
    called=(
        rf"(?:{_SOMEBODY}|he'?s|she'?s|who'?s|is|was|he is|she is)(?: \w+)? (?:called|named|known as)|named|"
        r"(?:the )?name'?s|names?|name is|name of|goes by|known as|ask(?:ed|s|ing)?(?: to speak)? (?:for|to|after)|"
        r"asked to speak (?:to|with)|(?:spoke|spoken|talked|chatted|speak|talk) (?:to|with) (?:a|an|some|one)"
    ),
    somebody=_SOMEBODY,
    by_name="by name|is (?:his|her) name|was (?:his|her) name",
    works_at="at|from|over at|@",
    one=(
        r"him|her|(?:this|that|the old|the other|his|her|their old) (?:number|mobile|mob|phone|landline|line|one|cell)|"
        r"(?:the |their |his |her |that )?(?:receptionist|reception|secretary|assistant|pa|accountant|accounts|manager|"
        r"boss|owner|buyer|director|chef|wife|husband|son|daughter|brother|sister|mum|dad|mobile|landline|shop floor)"
    ),
    one_before="",
    myself="me|my mobile|my phone",
    instead=(
        r"(?:ring|call|phone|ask(?:ing|ed)? for|speak to|talk to|try|contact|email|text|message|deal with|go to|"
        r"go straight to|straight to|go through|go via|use|it'?s|only|just|through|via|to|best get)"
        r"(?:\s+(?:the|their|his|her|my|our|on|for|number))*"
    ),
    instead_at=(
        r"[+\d][\d ]{6,}|office|shop|landline|work number|mobile|wife|husband|son|daughter|brother|sister|partner|"
        r"boss|owner|manager|buyer|director|other number|new number"
    ),
    seen="(?:met|saw|caught)(?: only| just)?",
    our_own="our|my",
    decides=(
        r"decides(?! (?:what|when|how|whether|if|on|by))|"
        r"makes (?:the |all |all the )?(?:decisions?|calls)|has the (?:final|last) (?:say|word)|"
        r"(?:the )?decision maker is|(?:it.?s |its )?up to|signs (?:it |them |things )?off|calls the shots"
    ),
    decides_not=(
        r"(?:doesn.?t|does not|can.?t|cannot|won.?t|not) (?:decide|make (?:the |any )?decisions?)|"
        r"(?:has|s|had|got) no (?:say|influence)|no say|not (?:the |a )?decision maker|doesn.?t have a say"
    ),
    deciding_around="now|the|their|it.?s|its|is|only|always|all",
    keepers=r"secretar\w+|reception\w*|assistant(?! manager)|gatekeeper|administrator|guard|concierge|host|hostess|"
    r"waiter|waitress|bartender|barista|cashier|cleaner|attendant|switchboard|pa",
    in_place_of=r"instead of|in place of|replac(?:es|ed|ing)|(?:takes?|took|taking|taken) over from",
    gone_beside=r"gone(?=\s*(?:[,;.!?\n]|$))",
    gone_from=r"no longer|n.?t|not |new job|mat",
    left="(?<!whats )(?<!what's )(?<!what’s )(?<!what is )left|quit|finished",
    leaves=(
        r"(?:handed|handing|hands|given|gave|giving) (?:in )?(?:her|his|their|in) notice|"
        r"leaving|leavin|retiring|resigning|finishing|going for good|last day(?: is| was)?"
    ),
    leaving_around="is|was|s|on|from|since|as of|back|in|the|there|she|he|works?",
    sign=r"(?:saw|seen|seeing|spotted|noticed) (?:\w+ )?(?:closed|shut) (?:sign|notice)s?",
    not_theirs=r"not|instead of|rather than|replac(?:es|ed|ing)|(?:takes?|took|taking|taken) over from",
    perhaps=(
        r"maybe|perhaps|probably|possibly|apparently|might(?: be| have)?|may be|looks?|looked|looking|seems?|seemed|"
        r"(?:i )?(?:think|guess|reckon)(?: (?:they.?re|it.?s|they|its))?|not sure"
    ),
)
