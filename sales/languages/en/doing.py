"""Words of English for who does something on a day."""

from sales.languages.times import DoingWords

_THEM = (
    "he|she|they|who|it|boss|owner|manager|buyer|chef|director|accountant|accounts|office|head office|driver|courier|"
    "wife|husband|son|daughter|dad|mum|lad|guy|girl|lady|someone|somebody"
)

DOING = DoingWords(
    wills=(
        rf"(?:{_THEM})(?:'ll|'d(?! (?:like|prefer|rather))| will| would(?! (?:like|prefer|rather))| to|"
        r"'s going to| is going to|'re going to| are going to|'s gonna)|theyll|shell|"
        r"self-?|"
        r"(?:promis\w+|agreed|wants?|wanted|plan\w*|hop\w+|due|decided|meant|offered|forgot|able|trying|tried) to"
    ),
    will="'ll| will| would| is going to|'s going to| wants to| promised to| said (?:he|she)'ll",
    unmet=r"(?:was|were) (?:(?:going|meant|supposed|due|planning|hoping) to|gonna)",
    vows=r"promis\w+",
    whom=r"(?:(?:to|with)\s+)?(?:(?!(?:re|about|abt|for|in|on|at|by|to|and)(?!\w))[a-z'-]+(?:\s+|$)){1,3}",
    subjects="he|she|they|(?:he|she)'?s|they'?re|it'?s",
    whoever="them|him|her|they|he|she|there|both|myself|ourselves",
    our_vow="promised",
    our_things=(
        r"samples?|testers?|swatch\w*|price ?list|prices|quotes?|catalogu?e?s?|brochures?|leaflets?|proposal|estimate|"
        r"certificates?|invoice|replacements?|new range|datasheets?"
    ),
    given_back="me|us|back|return",
    money=(
        r"rest|remainder|remaining|balance|ow(?:e|es|ed|ing)|outstanding|overdue|unpaid|debts?|arrears|(?:re)?pay\w*|paid|"
        r"settl\w+|clear(?:s|ing|ed)?|money|cash|cheque|deposit|invoices?|bill|transfer\w*|bacs|instal\w+"
    ),
    us="i|we",
    theirs=(
        r"(?:he|she|they)(?:'d(?! (?:like|prefer|rather))|'ll| will|'s gonna|'re gonna)|"
        r"(?:will|gonna|going to|promised to)(?: \w+){1,3} (?:me|us)|(?:come|get|coming|getting) back to (?:me|us)|"
        r"let (?:me|us) know"
    ),
    together=r"meet\w*|speak\w*|talk\w*|chat\w*|catch\w* up|discuss\w*|see (?:me|us)",
    others=(
        rf"(?:{_THEM})(?:'ll|'d|'s|'re| will| would| is| are| has| have| gets?| comes?| goes)|will be|arrives?|opens?|"
        "closes?|starts?|ends?"
    ),
    present=(
        r"tak(?:e|es)|wants?|needs?|buys?|orders?(?= \d)|will|(?:he|she|they|i|we)'ll|going to|gonna|"
        r"(?<!was )(?<!were )(?<!been )(?!(?:morning|evening|meeting|tasting|training|nothing|anything|something|"
        r"everything|thing|during|building|parking|shipping|king|ring|string|bring|pricing|opening)(?!\w))\w{2,}ing"
    ),
    collects=r"collect\w*|pick(?:ing)?(?: it| them)? up",
    fetches=r"collect(?:ing|ion)?|pick(?:ing)?(?: it| them)? up",
    here="to us|our|ours",
    own_days=(
        r"drop's|van|lorry|truck|"
        r"deliver(?:y|ies)|collections?|shipments?|"
        r"stock ?-?tak\w+|inventory|opening|closing|birthday|anniversary|party|"
        r"wedding|refurb\w*|audit|inspection|install\w*|trade show|training|half term|dispatch|mot"
    ),
    greets=r"congrat\w*|wish",
    goods=r"deliver\w*|ship\w*|dispatch\w*|drop",
    elsewhere=r"(?:to|with) (?!me|us|him|her|them)\w+",
    for_us=r"(?:from )?(?:us|me)|from our \w+",
    waits="waiting|awaiting|expecting",
    awaits="expects?|expecting",
    arranged=(
        r"agreed|confirm\w*|booked|rearranged|rebooked|rescheduled|arranged|pencilled|scheduled|fixed|moved?|put back"
    ),
    stands=(
        r"(?:still )?stands|still (?:on|good|happening|fine|ok|works)|as (?:planned|agreed|arranged|was)|"
        r"(?:is|'s) (?:still )?on(?=\s*(?:$|[,;.!?\n]))|not (?:moved|changed|cancelled)|unchanged|going ahead"
    ),
    rearranges=(
        r"mak(?:e|ing) it|make|mov(?:e|es|ed|ing)|push\w*|bring (?:it|them)|put (?:it|back)|shift\w*|swap\w*|"
        r"reschedul\w+|change"
    ),
    they_do=(
        rf"(?:{_THEM})(?:'?s|'?re| is| are)? (?:\w+ )?(?:email|send|post|dropp|bring|forward|ring|call|text|messag|"
        r"sign|return|fill)ing|(?:send|email|post|bring|dropp|forward|ring|call|text|messag)ing (?:me|us)|"
        r"(?:will|gonna|going to|'ll) (?:ring|call|text|email|send|drop|bring|post|forward|message) (?:me|us)"
    ),
    calls_off=(
        r"(?<!not )(?:cancel(?:s|l?ed|l?ing)|call(?:s|ed|ing)? off|scrap(?:s|ped)|bail(?:s|ed) on|"
        r"(?:(?<='s )|(?<=is ))off(?! (?:sick|work|on|til|until|for|to)))|"
        r"not (?:happening|going ahead)|fell through"
    ),
    moves=r"mov(?:e|es|ed|ing)|reschedul\w+|postpon\w+|push\w*|put back|switch\w*|shift\w*|swap\w*",
    since="from|since",
    returns="(?:he|she|they)'?s|back|in|returns?|there|here|home",
    for_days="hols?|holidays?|leave|vacation|sick|abroad|maternity",
    away=(
        r"away|off(?: sick| work| ill)?|sick|poorly|signed off|out of (?:the )?office|on (?:a )?(?:hols?|holidays?|"
        r"leave|annual leave|mat leave|maternity|vacation|course)|abroad|"
        r"back(?: in)?(?= (?:on|mon|tue|wed|thu|fri|sat|sun|the|next))|"
        r"(?:won'?t|will not) be (?:in|back|there|around|about|available)|"
        r"not (?:in|back)|(?:he|she|boss|owner|they)(?:'s|'re| is| are) (?:in|at|on) \w+(?= (?:til|till|until)\b)"
    ),
    when_back=(
        r"(?:when|once) [a-z]+(?:'?s|'?re| is| are| gets?| comes?)?(?: (?:back|in|home|returns?))+"
        r"(?: (?:off|from) [a-z]+){0,2}(?: (?:on|the|in))*"
    ),
    hangs=(
        r"if|unless|once|when(?! (?:i|we) (?:got|went|came|rang|called|\w+ped|was|were|arrived|pulled|turned|left))|"
        r"as soon as|in case|provided|assuming|depending|otherwise"
    ),
    then="then",
    past_behind="went|was|were|had",
    still_to_do="need|must|have|gotta|should|urgent|asap",
    suits=(
        r"better|best|good|fine|suits?|works?|ok|okay|free|would|is|be|any ?time|nearer|closer|around|about|roughly|"
        r"sort of|ish|say|probably|latest|earliest|now|instead|sharp|maybe|leave|wait|same|time|"
        r"(?:he|she|they|i)'?d|prefer|rather|do|wife|husband|son|daughter|mum|dad|mother|father"
    ),
    takes_back="no,? wait|wait,? no|scratch that|hang on|my mistake|i tell a lie",
    slips=(
        r"no,?(?: wait| sorry| scrap| scratch| not)?|scrap|scratch|sorry|whoops|oops|correction|actually|i mean|"
        r"make that|meant|my mistake|typo|(?:i )?tell a lie|should be|that should"
    ),
    corrected=(
        "no|not|wait|actually|sorry|scratch that|i mean|make that|or rather|rather|correction|oops|hang on|hold on|"
        "(?:i )?tell a lie"
    ),
    given_up=(
        r"(?:don.?t|do not|doesn.?t|never|can.?t|cannot|won.?t) (?:ever )?(?:do|work|come|deliver|open)(?: in| out)?"
        r"(?: on)? {day}|(?:not|never) (?:in|open|working|there|about)(?: on)? {day}|(?:shut|closed|off)(?: on)? {day}"
    ),
    no_more="now|any ?more|after all",
    rather="but|rather|it'?s|make it",
    todays="tonight|2nite|tonite|this (?:morning|afternoon|evening|arvo)",
    on_to="to|till|until|->",
    instead_of="(?:instead of|rather than)(?: (?:on|in|by|the))*",
    other_clock=r"(?:their|local|uk|us|est|cet) time",
)
