"""Words of English for how a report is put and taken back."""

from sales.languages.en.going import IN_PERSON
from sales.languages.en.phrases.in_short import IN_SHORT
from sales.languages.en.phrases.words import KIN, SEND, STAFF, to_come
from sales.languages.reports import ReportWords
from sales.languages.vocabulary import pattern

REPORTS = ReportWords(
    not_="not|never|nobody|no one|(?:did|does|do|has|have|was|is|were|wo|ca|could|would)n'?t",
    none="no|without",
    only="only|just",
    so="",
    nobody=r"nobody|no ?-?one|not a soul|shut|closed|locked",
    desks=r"(?:left|dropped|put|posted)(?: [a-z']+){0,4} (?:desk|counter|reception|till|bar)",
    absent="",
    going="then|was|were|been|went|popped|drove|headed|nipped|swung|stopped",
    machine="voice ?mails?|vms?|v?mail|messages?|msgs?|mailbox|inbox|answer ?phone|ansaphone|answer(?:ing)? machine",
    in_person=IN_PERSON,
    carriers=r"(?:delivery )?driver|courier|delivery (?:guy|lad|man|bloke)|colleague|teammate|lorry|van",
    met="saw|seen|met|meeting with",
    met_whom=(
        r"him|her|them|both|(?:the |their |his |her |a |new |old )*(?:owner|boss|manager|director|buyer|chef|gaffer|"
        r"landlord|landlady|head|receptionist|secretary|assistant|girl|lady|lad|bloke|guy|wife|husband|son|daughter)"
    ),
    remote="zoom|teams|video|skype|facetime|on the phone|by phone|over the phone|whatsapp",
    and_just="i|we|and|just|then|finally|i've|we've|also|only|briefly|quickly",
    short_of=(
        r"(?:(?:didn'?t|did not|never|couldn'?t|could not|can'?t|not) (?:quite )?"
        r"(?:ma[dk]e it|g[eo]t|g[eo]t (?:round|over|out|in)|reach|go|pop in|drop in|call in))|"
        "(?:no|not enough|ran out of|run out of) time"
    ),
    takes_place=r"(?:take|took|taken) place|happen\w*|held|sen[dt]|been|made|make|go|gone|done",
    passive="",
    undone=r"cancel\w*|call(?:ed|ing) off|pulled|withdr[ae]w\w*|fell through|changed (?:his|her|their) minds?",
    from_="from",
    open=(
        r"coming|due|"
        r"wait\w*|await\w*|expect\w*|promis\w*|will|would|may|might|maybe|could|if|when|plan\w*|postpon\w*|"
        r"delay\w*|should|must|less|fewer|minus|discuss\w*|about|abt|regarding|hop(?:e|es|ing)|"
        r"lost|instead|(?:in (?:doubt|question)|on hold|uncertain)|"
        r"likely|probably|hopefully|most|pending|then|to|before|by|after|once|next"
    ),
    on="",
    elsewhere=(
        r"bought out|sold to (?:a|the|another)|"
        r"(?:from|by|with) (?:a )?competitor\w*|"
        r"(?:bought|buys?|buying|order(?:ed|s|ing)?|gets?|got|getting) (?:\w+ ){0,3}from "
        r"(?!(?:us|me|our|stock|the|last|next|this|now|then|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|"
        r"aug|sep|oct|nov|dec)\w*(?!\w)|\d)\w+"
    ),
    was="",
    only_if="if|maybe|may|might",
    one_deed=r"to\s+(?!buy|order|work|deal|use|renew|take|switch|change|sign|do|be|move)\w+",
    one_thing=(r"(?:(?:the|a|an|our|to)\s+)?(?:meet\w*|call|visit|quote|offer|sample\w*|demo)(?!\w)"),
    then="then|later|finally|eventually",
    refusing=r"refus\w*|declin\w*",
    outcome_nouns=(
        r"(?:\w+ )?(?:shipment|delivery|consignment)|"
        r"order for|(?:(?:repeat|next|new|another|first|second|usual|big|small)\s+)?(?:re-?)?order|sale|restock"
    ),
    refusal_stem="",
    fillers=(
        "again the a an to and but for of it its it's is was are were be been will at on in by with from i "
        "we he she they them him her us me my our their this that then client customer ok please"
    ),
    edges=(
        "and then but to on at by until till for of need needs will must should please again we i they them him her so "
        "nearer closer both now instead"
    ),
    opens="for of",
    no_time="busy|time|timing|swamped|rushed|much on",
    not_before="not (?:before|until|till)",
    says=(
        r"(?:(?:he|she|they)\s+)?(?:said|says?|tells? me|told me|reckons?|asked|suggests?|suggested|wants?|prefers?)"
        r"(?:\s+(?:to\s+)?(?:leave|give|try|ask|call|ring|come|pop|phone|email|get|pick)(?:\s+(?:it|me|them|us|back|again|in|up|by))*|\s+for)?"
    ),
    accountants=r"book ?keeper|accounts?(?: \w+)?|accountant|finance(?: \w+)?|payroll|bkpr|acct",
    sayings=(
        "sharp prompt without fail definitely said says reckons suggested suggests asked told wants promised agreed"
    ),
    paid_for="for",
    settled=r"paid|pd|settled|cleared|squared up|coughed up|transferred|wired",
    newcomer=(
        r"(?:(?:also|and|plus|then|got|found|have|signed|picked up|opened|met|visited|popped into|called at)\s+){0,2}"
        r"(?:(?:an?|one|1|another|one more|brand)\s+){0,2}"
        r"(?:new\s+(?:client|clnt|customer|cust\.?|lead|prospect|account|acct\.?|place|outlet|venue|spot|site)"
        r"|new(?:\s+one|bie|comer)(?=\s*[:–—-])"
        r"|(?:add|create)\s+(?:a\s+)?(?:new\s+)?(?:client|customer|prospect))(?:,?\s+(?:called|named)(?!\w))?"
    ),
    newly=r"(?:(?:also|and|plus|then|got|found|have|signed|met)\s+){0,2}(?:an?\s+|another\s+)?(?:brand\s+)?new",
    names_around=r"to|with|at|from|by|w/|for|into|round",
    recommended=(
        r"(?:recommended|referred|introduced|sent(?: over)?|passed on|put on to us) (?:to us )?(?:by|from)|"
        r"(?:a )?(?:recommendation|referral|introduction|tip|word of mouth) (?:from|of|by|at)|"
        r"(?:got|had|have) (?:the|their|his|her) (?:name|number|details|contact) (?:from|off)|"
        r"heard (?:of|about) us (?:from|through|via|at|off)"
    ),
    recommends=(
        r"(?:sent|pointed|passed|put) (?:her|him|them|us|me|me over|me on|her on|him on|them on|it on)|"
        r"(?:recommended|referred|introduced|mentioned|suggested) (?:us|her|him|them)|"
        r"told (?:her|him|them) (?:about|of) us|"
        r"gave (?:us|me|her|him|them) (?:the|their|his|her|our) (?:number|name|details)"
    ),
    shortened="tel|mob|mr|mrs|ms|dr|st|approx|inc|min|no",
    in_short=IN_SHORT,
    for_now=r"atm|at the moment|for now|for the moment|right now|just now|at present|currently|at this time|yet|"
    r"(?:until|till?|til) (?!they|he|she|we|i\b)\w+|this (?:week|month|quarter|year|time|season)|"
    r"(?:through|thru) (?:the )?(?:end|rest|new|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|"
    r"spring|summer|winter)\w*",
    calls=r"call|callback|zoom|chat",
    beside="near|from|like|than|instead of|not|by|competitor",
    pronouns="them|him|her|me|us|it|that|my|their",
    turns_to=r"(?:but|while|whereas|meanwhile|although|however)(?: (?:with|at|from|to|in|over at|by))?",
    and_then="(?:and )?then(?: on)?|after that",
    once_more="again",
    of_both="both(?: of them)?|them both",
    likewise=r"(?:too|also|likewise|same|ditto|as well)(?=\s*(?:$|[,.;!?\n]))",
    and_=r"and|(?<!\w)['’]?n['’]?(?!\w)|,|\+|&",
    papers=r"prices?|pricing|price ?lists?|pricelist|catalog\w*|brochures?|samples?|estimates?",
    paperwork=r"samples?|invoices?|contracts?|paperwork|pro[- ]?forma|agreement|documents|bank details",
    owed=(
        r"unpaid|not paid|(?:has|have)n'?t paid|(?:payment|invoice) (?:is )?due|overdue|outstanding|owing|owe[sd]?|"
        r"debts?|still open(?=,? [£$€\d])"
    ),
    sends=(
        rf"(?:(?:will|i'?ll|i'?d|gonna|to|must) )?(?:{to_come(SEND)}|prepare|have)"
        r"(?: (?:it|that|this|those|these|them|one|some|everything|all|him|her|"
        r"over|across|through|off|out|to|with|for))*"
    ),
    close_to=(
        r"next (?:door )?to|opposite|across (?:the road )?from|over the road from|"
        r"(?:just )?round the (?:corner|back) (?:from|of)|(?:a few|two|three) doors (?:down|up|along|away) from"
    ),
    will_pay=(
        r"pays?|paying|payment|(?:to be|be|being|gets?|getting) paid|settle|settling|transfer|"
        r"clear the (?:bill|invoice|account|balance)"
    ),
    reminds=r"remind\w*|chase|nudge",
    hollow="a an the about regarding re with of on for to it that this",
    of_something="about|abt|re|regarding|of|that|(?:them|him|her) (?:about|of|to)",
    they=(
        r"(?:he|she|they|who|owner|manager|boss|buyer|chef|director|accountant|accounts|assistant|partner|wife|"
        r"husband|brother|son|daughter|someone|somebody|client|customer|guy|lady|lad|procurement|purchasing)"
        r"(?:\s+(?:has|have|had|just|also|finally|then|already))?|(?:he|she|they)'?(?:s|ve|d)"
    ),
    they_behind="",
    names_behind="",
    to_us=(
        r"(?:back\s+)?(?:me|us)|in|asking|complaining|wanting|saying|moaning|"
        r"about(?!\s+(?:(?:the|their|a)\s+)?(?:[£$€]?[\d.,]+\s+)?(?:debt|overdue|payment|unpaid|outstanding|invoice|bill))|"
        r"to\s+(?:say|ask|tell|complain|order|check|let|cancel|confirm|reorder|thank|chase|know)"
    ),
    us="(?:us|me) (?:wanting|asking|after|needing|looking)",
    we=r"i|we|i've|we've|i\s+have|i\s+just|ive|just",
    must="have to|need to|got to|must|will",
    so_as_to="to|so we can|so i can",
    their_plan=(
        r"(?:he|she|they|manager|owner|boss|buyer|chef|director)(?:'ll|\s+will|\s+wi?ll|\s+is\s+going\s+to|'s\s+going\s+to|"
        r"'re\s+going\s+to|\s+are\s+going\s+to|\s+promised\s+to|'s\s+gonna|\s+gonna)"
    ),
    their_verb=r"(?:he|she|they)'?ll",
    out_of="from|at",
    seller="suppliers?",
    from_us="(?:from|off) (?:us|me)",
    supplied=r"us(?:e|es|ing)|(?:(?:work|deal)(?:s|ing)?|are|is) with|(?:buy|order)(?:s|ing)? from",
    at_another="",
    anothers=r"(?i:(?<!\bit)(?<!\bhe)(?<!\bshe)(?<!here)(?<!that)(?<!what)(?<!who)(?<!thing)(?<!stuff)['’]s)",
    genitives=(),
    moved_goods=r"van|truck|lorry|deliver\w*|drop(?:'?s)?|shipments?|dispatch\w*|payments?|paying",
    our_goods="our|ours|us|we",
    works=r"work|trading|left",
    our_task=r"(?:need|must|have|gotta|remember|got) to",
    we_are="(?:i|we) (?:was|were|am|are)|i'?m|we're",
    says_yes="yes|yep|yeah|go on then|thumbs up|green light",
    needs=r"wants?|needs?|wanted|needed|(?:(?:he|she|they)'?(?:s|re)|is|are) after",
    wishes=(
        r"want(?:s|ed|ing)?|needs?|needed|(?:he|she|they|who)'?d (?:like|love)|would (?:like|love)|asked for|asks for|"
        r"asking for|looking for|interested in|keen on|thinking of|(?:(?:he|she|they)'?(?:s|re)|is|are) after|"
        r"could do with|fancies"
    ),
    cannot=r"(?:can't|cant|cannot|couldn't|couldnt|won't|wont|unable to)(?:\s+\w+){0,2}?(?:\s+on)?\s+",
    cannot_behind=(
        r"(?:'?s)?\s+(?:is\s+|are\s+)?"
        r"(?:no good|not good|no use|doesn'?t (?:work|suit)|won'?t work|not possible|is out|off|out)"
    ),
    off=(
        r"not expected|(?<!not )cancel\w*|called off|(?:is|'s) off|"
        r"(?<='s )off(?! (?:sick|work|on|til|until|for|to))|pulled|scrapped|not happening|"
        r"not (?:coming|going ahead)|"
        r"fell through|won'?t be (?:in|there|around)"
    ),
    called_on=r"called (?:in )?on",
    sent_back="back(?! (?:to|with|about))",
    rates=r"rat(?:e|es|ed|ing|ings)|scor\w+|marks?|happy|satisf\w+|pleased|service|gave|gives|stars?|recommend\w*|likes?|liked",
    of_ten="out of",
    hour_limits="before|after|until|till|til",
    told_us=(
        r"(?:he|she|they)(?:'ll|\s+will|\s+(?:is|are)\s+going\s+to)|says?|said|reckons?|told (?:me|us)|hopes?|"
        r"hoping|suggested|suggests|mentioned|explained"
    ),
    needs_goods="(?:needs?|needed|requires?|could do with)(?: (?:another|about|around|roughly|some))?",
    long_ago=(
        "(?<!as )last (?:year|month|season|summer|winter|autumn|spring|quarter)|years ago|ages ago|(?<!as )last time|"
        "used to|last (?:ordered|bought|took|order)"
    ),
    asked_for=r"orders?|quotes?|po|list|contract|details|prices|samples?",
    paper_of=r"(?:invoice|bill|quote|order|delivery|email|batch|contract|note)s?(?:\s+(?:no\.?\s?)?[\w£.]+){0,2}?\s+(?:(?:from|dated|of)\s+)?",
    dated="from|dated|of",
    paper_for=r"(?:invoice|bill|statement|receipt|delivery note)s?\s+for",
    to_place="to|into|over to",
    received=r"(?:\w+\s+)?(?:received|arrived|landed|seen|got there|fine|ok|okay|liked|with them|in hand)",
    received_before="(?:got|received|has|have|had|seen|read|liked|likes)(?:\\s+(?:the|our|my|your))?",
    money_came=r"(?:they|he|she|accounts|office)\S* (?:\w+ )?(?:put|popped|pinged)|banked|"
    r"(?:went|gone) (?:over|across|in|through)|"
    r"came|landed|arrived|cleared|received|sent|transferred|deposit|balance|payment|money|cheque|wired|bacs|"
    r"cash|check|funds|transfer|settled|squared|coughed|sorted|bill|invoice|account|arrears|tab",
    paid_before=(
        r"(?:for|from) (?:the |their |his |her )?"
        r"(?:last|previous|old|earlier|outstanding|overdue|jan\w*|feb\w*|mar\w*|apr\w*|"
        r"may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)|(?:the |their )(?:balance|remainder|rest|last invoice)|"
        r"arrears|debts?|outstanding|overdue|old invoice|off (?:the|their) (?:account|bill|balance)"
    ),
    as_then="as|like|than",
    we_do="",
    for_a_while=(
        r"for (?:the )?(?:winter|summer|season|refurb\w*|holidays?|week|month|stocktake)|(?:til|till|until) \w+"
    ),
    meetings="meetings?|visit|appointment|appt|mtg|demo|tasting|viewing",
    at_hours=r"only (?:after|before|between|from) \d{1,2}|(?:never|not|don'?t \w+) (?:before|after) \d{1,2}",
    ways=(
        r"ramp|lifts?|elevator|escalator|roads?|streets?|lane|bridge|motorway|m\d{1,3}|a\d{1,3}|junction|slip road|"
        r"car ?park|parking|tunnel|level crossing|footpath|track|drive(?:way)?|stairs|bay|loading (?:bay|area)|layby|"
        r"(?:side|back|rear|front|fire|loading|staff|wrong) (?:doors?|gates?|entrance)"
    ),
    doors=r"doors?|gates?|entrance|barrier|shutters?|hatch",
    old_number=(
        r"(?:old|previous|former) (?:number|no|mobile|mob|landline|line|phone|tel)|"
        r"(?:number|landline|phone|mobile) (?:now|is now|goes to|belongs to) \w+"
    ),
    enclosed=(
        r"certificates?|photos?|pics?|pictures|statements?|receipts?|credit notes?|forms?|safety \w+|data ?sheets?|"
        r"(?:sds|msds|coa|spec) sheets?|passports?|labels?|artwork|notes?"
    ),
    sends_it=r"send|sending|(?:email|emailing)(?: (?:it|them|over|across|through))+",
    we_alone="i'?ll|we'?ll|i'?m|we'?re|gonna|going|over",
    makes=r"do(?:ing)?(?: (?:it|this|that|them))?|sort(?:ing)?(?: (?:it|this|that|them))?",
    habit="(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekends",
    we_ask="asked",
    at="at|on|in",
    each="every|each",
    next_year="next year",
    ahead=r"to|will|won't|would|wouldn't|gonna|might|may|could|should|(?:he|she|they|we|i)'?(?:ll|d)",
    third="will",
    himself="himself|herself|themselves",
    condition="if|once|unless|provided",
    hearsay=(
        r"(?:they|people|everyone) (?:says?|reckons?)(?=\s{3})|"
        r"supposedly|apparently|allegedly|rumou?rs?|rumou?r has it|word is|(?:i|we) hear[d]?|heard|"
        r"(?:neighbou?rs?|driver|courier|rival|competitor|someone|somebody|people)\s+"
        r"(?:says?|said|reckons?|thinks?|told|saw|claims?|mentioned)"
    ),
    reporters=rf"(?:{pattern(STAFF)}|{KIN})\s+(?:says?|said|reckons?|thinks?|told (?:me|us)|claims?)",
    otherwise="otherwise|or else",
    opinion=(
        r"(?:i|we) (?:think|thought|bet|suspect|doubt|fear|hope|hoped|expected|reckon|guess|feel)|"
        r"thought|afraid|hoping|worried|suspect|doubt"
    ),
    asked="what|why|whether|if|no idea (?:what|if)|not sure (?:what|if)|unclear (?:what|if)",
    asked_behind="",
    unreal=r"would(?:n'?t)?|(?:he|she|they)'d",
    doubted=r"(?:no idea|not sure|unclear|dunno|don'?t know)(?:\s+\w+){0,2}",
    theirs=r"their\s+\w+",
    silence="(?:radio )?silence|gone quiet|went quiet|nothing(?! (?:else|more|to|yet))|no sign|not a (?:word|peep)",
    taking=r"took|taken|tak(?:e|es|ing)|collect\w*|got|get|grabbed|picked up|bought",
    no_goods=(
        r"samples?|swatches|testers?|catalogues?|catalogs?|brochures?|leaflets?|flyers?|cards?|details|numbers?|messages?|"
        r"documents?|paperwork|keys?|a (?:look|break|while|call|note|minute|punt)|time|leave|notes?"
    ),
    meant_to="",
    limits=r"(?:til|till|until)\s+(?:the\s+)?\w+|during|in\s+(?:the\s+)?(?:morning\w*|afternoon\w*|evening\w*)|(?:before|after)(?:\s+\w+)?|at\s+\w+|while|on\s+\w+days?|when",
    but="but|although|though|however",
    complains=(
        r"complain\w*|unhappy|(?:not|isn['’]?t|wasn['’]?t) (?:\w+ )?(?:happy|pleased|impressed|amused)|angry|"
        r"furious|fuming|livid|seething|raging|moan(?:ing|ed|s)|fed up|annoyed|cross|kick(?:ed|ing) off"
    ),
    past=r"\w{2,}ed|shut|went|left|took|sold|bought|paid|lost|broke|came|got|had|was|were|since|leaving|gone|been|closed",
    arranged=(
        r"promised|agreed|booked|moved|scheduled|rescheduled|arranged|rearranged|rebooked|confirmed|asked|wanted|needed|"
        r"planned|expected|pencilled|postponed|delayed|pushed|invited|offered|decided|need|interested|suggested|hoped"
    ),
    prepositions="to at with from for in by client customer the",
)
