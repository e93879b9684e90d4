"""Words of English for money."""

from sales.languages.amounts import AmountWords, SpeltWords

_MANY = "hundreds?|thousands?|grand|k|million"

SPELT = SpeltWords(
    numbers={
        1: "one",
        2: "two",
        3: "three",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten",
        11: "eleven",
        12: "twelve",
        13: "thirteen",
        14: "fourteen",
        15: "fifteen",
        16: "sixteen",
        17: "seventeen",
        18: "eighteen",
        19: "nineteen",
        20: "twenty",
        30: "thirty",
        40: "forty fourty",
        50: "fifty",
        60: "sixty",
        70: "seventy",
        80: "eighty",
        90: "ninety",
    },
    hundred="hundred",
    factors={12: "dozen", 1_000: "thousand grand", 1_000_000: "million"},
    halves={"0.5": "half_a"},
    and_half="and a half",
    between="and",
    one="a",
    counts="hundred|thousand|dozen",
    dozens="doz|dozens?|dz",
    notes={"fiver": "5 quid", "tenner": "10 quid"},
    vague=(
        rf"(?:a )?(?:couple|few)(?: of)? (?:{_MANY})|several (?:{_MANY})|(?:hundreds|thousands) of (?:pounds|quid)|"
        r"(?:a |one )?(?:hundred|thousand|grand) (?:odd|or so|ish|something)"
    ),
)
AMOUNTS = AmountWords(
    spelt=SPELT,
    multipliers={1_000: "k grand thousand", 1_000_000: "m mln mn mio million", 1_000_000_000: "bn billion"},
    currencies={"USD": "dollars dollar", "EUR": "euros euro", "RUB": "roubles rubles rouble ruble"},
    minus="minus|return|refund",
    units="rub|usd|eur|byn",
    thousands="k|m",
    worth="for|worth",
    paid=r"cash|card|upfront|dispatch|shipping|pre[\s-]?pa(?:y|id)|on account|cod|collecting|collection|delivered",
    taxed=r"(?:incl|excl)\w*\.?\s+vat|(?:with|without)\s+vat",
    major="",
    hundredths="",
    millions="",
    and_thousands="",
    hundredth=r"p|pence|cents?|¢",
    times=r"at|@|x|×|\*",
    each=r"each|apiece|ea|per \w+|a (?:box|piece|unit|roll|pack|pallet|case)|/\w+",
    thousand_things="k|thousand",
    thousand_or_not="",
    quoted=(
        r"quot(?:ed|ing)|told|offered|priced(?: up| it)?|costed|"
        r"gave (?:them|him|her|\w+) (?:a |our |the )?(?:price|quote)s?|"
        r"sa(?:id|ys?) (?:it'?d be|it'?s|that'?s|we do|we'?d do)"
    ),
    agreed=r"agreed|accepted|approved|signed(?: off)?|okayed",
    free=(
        r"free(?!\s+(?:delivery|shipping|carriage|postage|of|to|on|at|for|after|from|until|\d))|samples?|"
        r"on the house|complimentary|gratis|foc"
    ),
    price=r"(?:price|quote|rate)(?: is| was| would be| of)?",
    elsewhere=(
        r"(?:buys?|buying|gets?|getting|orders?|takes?|pays?|paying)\s(?:[^.;\n]{0,40}\s)?"
        r"(?:(?:from|to|at|with) (?:[A-Z]\w+|a competitor|someone else|others?)|elsewhere)|(?:uses?|using)\s+[A-Z]\w+"
    ),
    of_them=r"of (?:them|those|these|em)|off",
    about=r"for|worth|about|around|approx\w*|roughly|circa|ca|total|~",
    more=r"(?:and|plus)?\s*(?:another|more|\+|plus)(?:\s+for)?",
    besides=(
        r"deposit|advance|debt|discount|delivery|shipping|off|from|not|rather than|instead of|was|balance|remaining|"
        r"limit|budget|ours|we.re|credit|minimum|min|up to|over|under"
    ),
    half="(?:the |a |other |first |second |another )*half",
    third="a third|one third",
    rest_to_pay="(?:the )?(?:rest|balance|remainder)",
    split=(
        r"split(?:ting)?(?: it)?(?: in(?:to)?)?(?: (?:two|half|halves))?|half and half|"
        r"in two (?:goes|halves|parts|payments|instalments)"
    ),
    brought=r"deliver\w*|bring\w*|ship\w*|collect\w*|pick(?:ed|ing)? up|drop(?:ping)? off|send\w*|back",
    paying=(
        r"pays?|paying|payments?|instal\w+|settl\w+|transfer\w*|clear\w*|owe[sd]?|owing|debts?|arrears|balance|bill|"
        r"invoice|whats left|what'?s left"
    ),
    at_once=r"now|up ?front|straight away|on the spot|in advance|deposit|today",
    in_part=r"half|a third|\d+ ?(?:%|per ?cent)",
    left_over=r"the balance|remainder|rest(?= (?:nxt|next|on|by|in|at|later|when|after|to come|mon|tue|wed|thu|fri))",
    goes=r"(?:went|gone|came|come|been (?:put|sent)) (?:over|across|in|through)|banked",
    gives_sum=r"(?:they|he|she|accounts|office)(?:'ve|'s| have| has)? (?:put|sent|popped|pinged)",
    goes_where=r"in|over|across|through|into the account",
    part_of="of|out of|from",
    rest_of=(
        r"(?:rest|remainder|balance|remaining|outstanding|half|part|bit|bulk|most|last) (?:of|from|on) "
        r"(?:(?:the|that|their|his|her) )?"
    ),
    no_sum=r"no|nr|#|number|ref|po|inv|item|art|code|tel|sku|size|sizes|format|dims?|dimensions?",
    paper=r"invoices?|order no|contract|bill|receipt",
    joins="n|plus",
    counted=(
        r"pcs?|pieces?|units?|boxes|box|bxs?|cases?|cs|packs?|pkts?|pks?|rolls?|rls?|ctns?|doz|pallets?|bags?|"
        r"crates?|kg|kilos?|g|tons?|tonnes?|l|litres?|m|metres?|cm|mm|sets?|items?|people|days?|weeks?|months?|"
        r"years?|hours?|hrs?|mins?|minutes?|percent|times|pairs?|bottles?|cartons?|sheets?|labels?|cups?|trays?|st|"
        r"nd|rd|th|am|pm"
    ),
    pieces="pcs?|pieces?|units?",
    no_goods=r"people|days?|weeks?|months?|years?|hours?|hrs?|mins?|minutes?|percent|times|st|nd|rd|th|am|pm",
    returned=r"return(?:ed|s|ing)?|refund\w*|(?:sent|sending|send|gave|brought|took|coming|came) (?:\w+ ){0,4}back",
    to_return=r"sale or|to|wants?|might|may|can|could|would|asked|asking|if|let|let's|plans?",
    less="less|minus",
    on_terms=(
        r"(?:to )?pay(?:s|ing)?(?: it| up)? (?:later|next|on|at|when|by|in|end|after|tomorrow|mon|tue|wed|thu|fri)\w*|"
        r"on (?:tick|account|credit|the slate|terms)|(?:still )?owes? (?:me|us|it)|settl\w+ up|"
        r"money (?:later|next|on|tomorrow|mon|tue|wed|thu|fri)\w*|invoice (?:later|end|next|to follow)|"
        r"\d+ days(?: credit)?"
    ),
    left_to_pay=r"so|comes? to|makes?(?: it)?|leav(?:es|ing)|that'?s|which is|total(?:s|ling)?|now|=|to pay|in all",
    credited=r"(?:credit|refund)(?:ed|ing|s)?(?: note)?(?: them| him| her)?(?: of| for)?",
    off_before="discount(?:ed)?(?: of| by)?|rebate(?: of)?|knock(?:ed|ing)?",
    off_behind="off|discount|rebate",
    off_already=r"with|after|incl\w*",
    next_order="next (?:time|order|one|month)|(?:the|their|his|her|for) next",
    tax_to_come=r"(?:plus|and|\+)\s*(?:the\s+)?vat",
    per_cent=r"percent|per cent|pct",
    bought=r"(?:new|another|fresh|next|first) orders?|ordered|took|taken|bought|reordered",
    refused="no(?! more than)|without|skip(?:ped)?|except|not",
    turned_down=(
        r"(?:not|never|\w+n['’]?t)(?: (?:be|been|going to|even|really|yet|actually))?(?: (?:taking|taken|take|took|"
        r"buying|buy|bought|ordering|ordered|order|wanted|wanting|want|needed|needing|need|interested|required|"
        r"this time|today))(?: in)?|no longer(?: \w+)?|turn(?:ed|s|ing)? down|pass(?:ed|es|ing)? on|(?:say|said|"
        r"says|saying) no to|instead of|declin\w+|refus\w+|reject\w+|cancel\w*|leav(?:e|es|ing) (?:out|off)|"
        r"left (?:out|off)|(?:put(?:ting)?|h[eo]ld(?:ing)?) off|drop(?:ped|s|ping)?(?! (?:of|in|by|round|over))|"
        r"(?:plenty|enough)(?: of)?"
    ),
    not_taken=(
        r"(?:not|never|\w+n['’]?t|no longer)"
        r"(?: (?:be|been|to|going|ready|keen|willing|able|looking|planning|want(?:ed|ing|s)?|really|even|actually))*"
        r" (?:tak(?:e|en|ing)|took|buy(?:ing)?|bought|order(?:ed|ing)?)|refus\w+|declin\w+|turn(?:ed|s|ing)? down|"
        r"pass(?:ed|es|ing)? on|(?:say|said|says|saying) no to|skip(?:ped|ping|s)?|(?:backed|pulled) out|"
        r"(?:might|may|could)(?: (?:have|well|only))? (?:tak(?:e|en)|buy|order|bought)"
    ),
    orders="(?:re-?)?orders?|po|purchase|deal",
    gone=(
        r"put(?:ting)? off|postpon\w+|delay\w+|push(?:ed|ing) (?:it )?(?:back|to|into|out)|"
        r"moved (?:it )?(?:to|back|into)|on hold|"
        r"held off|parked|shelved|paused|cancel\w*|called off|f[ea]ll(?:en)? through|pulled|scrapped|"
        r"in (?:doubt|question)|(?:not|\w+n['’]?t)(?: been)? (?:placed?|confirm(?:ed)?|sign(?:ed)?|approved?|"
        r"happen(?:ing)?|go(?:ing)? (?:ahead|through))"
    ),
    to_order=r"(?:off|on|for|towards?)\s+(?:(?:the|their|his|her|a)\s+)?(?:next|new|future)",
    spoken=(
        r"ask(?:ed|s|ing)?|enquir\w+|inquir\w+|wonder\w+|mention\w+|talk(?:ed|ing|s)? (?:about|through)|discuss\w+|"
        r"show(?:ed|n|ing)?|offer(?:ed|ing)?|pitch\w+|suggest\w+|promis\w+|interest(?:ed)? in|curious|look(?:ed|"
        r"ing|s)? (?:at|into)|think(?:s|ing)? (?:about|of|over)|consider\w*|maybe|might|plan(?:s|ning)?|quotes?|"
        r"samples?|price list|brochure|catalogue|(?:next|another) time|about(?! \d)|wanted|(?:un)?happy with|"
        r"complain\w+|moan\w*"
    ),
    perhaps=(
        r"might|may|maybe|perhaps|possibly|probably|could|would|thinks?|thinking|thought|reckons?|hop(?:es?|ing)|"
        r"guess|likely"
    ),
    taking=(
        r"takes?|took|taking|taken|(?:re)?order(?:ed|s|ing)?|buys?|buying|bought|yes to|sold|signed(?: up)?(?: for)?|"
        r"picked up|going (?:for|with)|went (?:for|with)"
    ),
    from_others=(
        r"(?:from|to|with|at|off) (?:someone|somebody|anyone) else|elsewhere|(?:a |the |their )?(?:competitors?|"
        r"rivals?)|(?:another|other|different) suppliers?"
    ),
    but="but|though|although|however|yet",
    no_pack=(
        r"\w+(?:ed|ing|ly)|asap|pls|yesterday|sold|sent|brought|next|this|that|these|those|they|she|who|which|when|"
        r"too|again|instead|altogether|though|because|due|urgent|ready|now|soon|week|weekly|monthly|thanks|cheers|"
        r"various|different|all|any|each|every|our|ours|their|theirs|your|yours|his|hers|them|what|where|into|onto|"
        r"off|out|over|here|there|has|have|had|was|were|will|not|but|says?|said|gone|went|done|is|are|if|so|as|in|"
        r"on|to|it|he|we"
    ),
    quality="white|black|brown|blue|red|green|clear|large|small|medium|big|mini|plain|printed|kraft|cheap|new|old|good",
    made_of="of",
    packs="",
    no_thing=(
        r"and|the|for|worth|about|around|took|take[sn]?|taking|got|had|bought|buys?|ordered|orders?|ordering|"
        r"wants?|needs?|another|more|first|new|same|only|just|also|plus|then|total|each|paid|cash|card|at|@|per|by|"
        r"with|from|until|delivered|delivery|collected|him|her|them|please|today|tomorrow|back|returned|damaged|"
        r"broken|faulty"
    ),
    sizes=r"in(?=\s?[@x])|inch(?:es)?|cm|mm|ml|oz|microns?",
    measured="l|ml|kg|g|oz|lb|lbs|litres?|m|cm|mm|gal|inch|inches|ply|microns?",
    goes_on=(
        r"with|and|on|for|by|to|in|at|but|from|as|cash|card|transfer|upfront|paid|already|received|came|cleared|net|"
        r"incl\w*|excl\w*|plus|of|via|due|deliver\w*|\w{3,}ed|next|this|asap"
    ),
    total="=|total|totals|totalling|in all|altogether|all in",
    on="for|worth|total",
    differs="less(?! \\d)|more|cheaper|dearer|off",
    handed=(
        r"paid|pd|gave|given|handed|transferred|wired|settled|cleared|coughed up|forked out|put down|got|received|"
        r"collected|came|landed|arrived|chipped in|sent(?= [£$€]\d)"
    ),
    in_cash=r"(?:in |by |via )?(?:cash|card|bacs|bank(?: transfer)?|cheque|check|transfer)",
    nothing_owed=(
        r"no debts?|nothing (?:is |left )?(?:owed|owing|outstanding)|owes? (?:me |us )?nothing|all square|"
        r"paid in full|paid up|all paid|settled up|squared up"
    ),
    not_yet=(
        r"not|never|hasn'?t|haven'?t|hadn'?t|didn'?t|n'?t|will(?: have)?|ll|should(?: have|'?ve)?|would(?:'?ve)?|if|"
        r"when|once|to get|to be|gets?|be"
    ),
    to_come=(
        r"will|ll|wants?|needs?|asked|asking|asks|invoice|to pay|pays?|paying|promised|going|would|if|once|after|"
        r"before|no|not|without|requires?|required|send|sending|quote|terms|due|wait\w*"
    ),
    deposit=r"deposit|up ?front|in advance|advance|prepaid|pre-?payment|down ?payment",
    as_deposit=r"as|an?|the|in|for|by way of|paid|was|of",
    of_whole=r"of|out of|towards?|off|against|from",
    that=r"the|their|his|her|that|our|a|total|those|full",
    rest=(
        r"rest|balance|remainder|remaining|other half|still to come|left to pay|outstanding|"
        r"other(?= (?:£ ?)?\d[\d.,]*k? (?:on|next|promised|to come|tomorrow|mon|tue|wed|thu|fri))|"
        r"to follow|later|"
        r"(?:out )?of which|of (?:that|it)"
    ),
    debt="debts?|arrears",
    old_debt=(
        r"(?:last|previous|old|earlier|outstanding|overdue|jan\w*|feb\w*|march|april|june|july|aug\w*|sep\w*|"
        r"oct\w*|nov\w*|dec\w*)(?: (?:month|week|time)['’]?s?)? (?:bills?|invoices?|orders?|deliver(?:y|ies)|"
        r"balance|debts?|lot|one|batch|account|stuff)|arrears|debts?|owes?|owed|owing|overdue|for last time"
    ),
    off_debt=(
        r"(?:off|towards?|against) (?:the|their|his|her) \w+|owed|owes?|(?:from|for) last time|"
        r"(?:for|from|off|on|of) (?:(?:the|their|his|her) )?(?:last|old|previous|earlier|outstanding|overdue|"
        r"jan\w*|feb\w*|march|april|june|july|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*) (?:ones?|bills?|"
        r"invoices?|orders?|deliver(?:y|ies)|lots?|balance|batch)|"
        r"(?<!as )(?<!as the )(?<!as their )last (?:order|invoice|month)|old \w+|debts?|arrears"
    ),
    no_pay_day=(
        r"(?:there'?s )?no (?:day|date|idea)(?: yet)?|(?:i )?don'?t know(?: yet)?|dunno|not sure(?: yet)?|unknown|"
        r"(?:he|she|they)(?: has|'s| have)?(?: did)?n'?t (?:say|said)|not said"
    ),
    pay_until=r"by|un?till?|before",
    pay_term=r"net|terms?(?: of)?|within|over",
    on_credit=r"net|(?:on )?credit(?: of| for)?",
    credit="credit",
    pay_in="in",
    a_year=r"(?:a|per) year|yearly|annual(?:ly)?|p\.?a\.?",
    a_quarter=r"(?:a|per) quarter|quarterly",
    a_week=r"(?:a|per) week|weekly",
)
