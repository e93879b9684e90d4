"""What English calls the lists that everybody has."""

from sales.languages.lists import HandingWords, ListWords

_NOT = r"(?:has ?n[o']?t|have ?n[o']?t|has not|have not|hasnt|havent|did ?n[o']?t|did not|didnt)"
_BUY = r"(?:buy|bought|order(?:ed)?|purchased?)"
_BIG = "(?:big|large|biggest|largest)"
_QUIET = (
    r"(?:(?:(?:has|have|is|are|been|being|gone|going|went|fallen) )*(?:silent|quiet|out of touch|unreachable)|"
    rf"(?:we |i )?{_NOT}(?: we| i| anyone| anybody)? (?:been )?(?:talked|spoken|talking|heard|answered|replied|"
    rf"reached)(?: (?:to|with|from|us))*|"
    r"(?:not|nobody(?: has)?) (?:talked|spoken|spoke|heard|reached)(?: (?:to|with|from))*)"
)
_FOR = "(?:(?:for|in|since|over|more than|at least|about|the|a|an|last|past|whole|full) )*{long}(?: (?:or more|now))?"
_LONG = (
    r"(?:for|in|since)? ?(?:a |so |very )?(?:long(?: time)?|while|ages|lately|recently|half a year|six months|6 months)"
)
_STILL = (
    r"(?:(?:long|gone|the) )*(?:silent|quiet|asleep|sleeping|dormant|forgotten|neglected|unattended|lost|missing|"
    r"lapsed|cold)"
)
_KEYS = "(?:key (?:clients?|accounts?|customers?|ones)|vips?(?: clients?| customers?)?)"

HANDING = HandingWords(
    giving=("(?:hand|pass|give|move|transfer|assign|reassign|switch|turn|share|divide|split)(?: (?:over|on|out))?"),
    clients="clients|customers|accounts|(?:client |customer )?(?:base|book|portfolio|list)",
    to="to|onto|between|among",
    gets="",
    of="of|from",
    has="",
    mine="my|mine",
    cities="by (?:city|town)",
    where="in|from|at|of|tagged|with|the|tag|city|region|around|near|based|line|business",
    beside=(
        "all|every|of|the|those|these|over|and|evenly|equally|please|now|today|rep|manager|colleague|only|just|"
        "who|which|that|are|to|have|has|across"
    ),
)
LISTS = ListWords(
    asking=(
        r"and|so|show|give|find|open|list|me|us|the|all|every|those|who|which|that|of|our|my|clients?|customers?|"
        r"is|are|does|do|with|please|accounts?|ones?|whom"
    ),
    closing="now|today|please|clients?|customers?|there|are there|do (?:i|we) have",
    acting=(
        r"(?:(?:and|then|please|so|now|just) )*(?:give|set|put|plan|schedule|spread|assign|remind|call|export|hand|tag)"
    ),
    acted=(
        r"them|all|each|every(?:one|body)?|one|of|over|on|in|into|an?|the|days?|dates?|steps?|calls?|visits?|"
        r"next|for|to|up|out|it|today|tomorrow|week|pay(?:ment)?s?|about|please|with"
    ),
    several=r"all|them|each|every\w*|who|clients|customers|debtors|accounts",
    undoing=(
        r"(?:(?:please|how|what|can|could|do|to|i|you|we) )*"
        r"(?:(?:undo|revert|roll ?back|take back|un-?merge)(?: (?:the|my|that|this|it|all|last|latest|previous|of|over|"
        r"days?|list|hand-?overs?|hand over|transfers?|spread\w*|tags?|tagging|steps?|actions?|changes?|back|merg\w+|"
        r"cards?|clients?|imports?|importing|upload|touch|record|entry|what i (?:just )?did|just now|please|thing))*|"
        r"cancel (?:(?:the|my|that|last) )*(?:hand-?over|hand over|transfer|merge|import|action|change)|"
        r"take (?:it|that|them|this) (?:all )?back)"
    ),
    whose="of|by|with|from|for|at|under",
    leaving=r"(?:(?:who|whose|leaves?|left|has|have|keeps?|got|with|most|the most|of us|there are) )*",
    called={
        "owing": (
            r"(?:still )?owe[sd]?(?: (?:us|me|money|anything|something))*|they owe(?: us)?|debtors?|debts?|in debt|"
            rf"{_NOT} (?:yet )?(?:paid|pay)(?: (?:us|yet))*|(?:is|are)?\s?not paying|unpaid(?: orders?| invoices?)?|"
            r"outstanding(?: (?:debts?|payments?|invoices?))?|overdue payments?|payments? overdue|receivables?"
        ),
        "asleep": (
            rf"{_BIG}?\s?(?:and |but )?(?:ones? )?(?:is |are |gone |fallen |that are )?"
            rf"(?:asleep|sleeping|dormant)(?: {_BIG}(?: ones?)?)?|"
            rf"{_BIG}(?: (?:and|but|ones?|clients?|customers?|who|that|is|are|has|have|been|gone|went))* "
            rf"(?:silent|quiet|asleep|stopped buying)(?: {_LONG})?|{_STILL} {_BIG}(?: ones?)?"
        ),
        "lapsed": (
            rf"{_NOT} {_BUY}(?: (?:from us|anything|from me))* {_LONG}|lapsed|stopped (?:buying|ordering)|"
            rf"no (?:orders?|purchases?) {_LONG}|(?:bought|ordered) nothing {_LONG}|"
            "(?:last )?(?:bought|ordered) long ago"
        ),
        "idle": (
            r"without (?:a |any )?(?:next )?steps?|(?:has |have |got )?no (?:next )?steps?(?: planned)?|"
            r"(?:has |have )?nothing planned|(?:has |have )?no plans?"
        ),
        "due": r"due for a call|time to call",
        "unseen": rf"long unseen|unseen|{_NOT} (?:been )?(?:seen|visited|met) {_LONG}|not (?:seen|visited) {_LONG}",
        "untouched": "untouched|never (?:been )?(?:touched|called)|not (?:yet )?(?:touched|contacted)(?: yet)?",
        "inactive": "inactive|not active|switched off",
        "expected": r"orders? expected|expected orders?|expected to order|(?:will|should) order soon|order soon",
        "key": (
            rf"{_STILL} {_KEYS}|{_KEYS}(?: (?:who|that|is|are|has|have|been|gone|went|fallen))*"
            rf"(?: (?:silent|quiet|asleep|sleeping|{_NOT} {_BUY}))?(?: {_LONG})?"
        ),
        "back": r"after a refusal",
        "by_plan": "plan of contacts|contact plan",
        "all": "whole base|everybody|everyone",
    },
    silent={
        "key": f"{_KEYS}(?: (?:who|that|which|whom))* {_QUIET} {_FOR}",
        "all": (
            "(?:who|whom|(?:which|what|any) (?:clients?|customers?)|clients?|customers?)(?: (?:who|that))* "
            f"{_QUIET} {_FOR}"
        ),
    },
    bare=f"{_QUIET} {_FOR}",
    bought=r"(?:has |have )?(?:buys?|bought|orders?|ordered) (?:from us )?(?:the )?most(?: from us)?|"
    "(?:biggest|largest|top) (?:clients?|customers?|accounts?|buyers?)",
    owed=r"owes? (?:(?:us|me|money) )*(?:the )?most(?: money)?|(?:biggest|largest) (?:debts?|debtors?)",
    big=f"(?:which )?{_BIG}(?: (?:ones?|clients?|customers?|accounts?|who|that|which|whom))* {_QUIET} {_FOR}",
    lacking=(
        r"(?:(?:with )?no|without|lacking|missing|(?:has|have|having|with|got|there(?: i|')s)(?: got)? no|"
        rf"{_NOT}(?: got)?|(?:do|does) ?n[o']?t have|no known)(?: (?:an?|any|the|their|known))* {{what}}"
        r"(?: (?:known|at all|on the card|yet|filled in|given))*|"
        r"(?:an?|the|their|whose)? ?{what} (?:is |are )?(?:missing|unknown|not (?:known|filled in|given|there))"
    ),
    lacks={
        "phone": r"(?:(?:tele)?phone|mobile|cell|contact)?(?: |-)?(?:numbers?|phones?)|(?:tele)?phones?|mobiles?",
        "email": r"e[- ]?mails?(?: address(?:es)?)?",
        "decider": r"decision[- ]makers?|deciders?|dms?|decision[- ]making (?:person|people)",
        "person": r"(?:contact )?(?:persons?|people|names?)|contacts?",
        "source": r"(?:lead )?sources?",
        "address": r"(?:postal |street )?address(?:es)?",
        "city": r"(?:city|cities|towns?)",
        "place": r"(?:place|point|pin|location)s?(?: on the map)?|coordinates",
        "business": r"lines? of business|business(?:es)?|industry|trades?",
        "tax_number": r"(?:tax|vat|company)(?: (?:numbers?|ids?))?",
        "hours": r"(?:working |opening )?hours",
        "terms": r"(?:payment |price )?terms",
        "supplier": r"(?:present |other )?suppliers?",
        "potential": r"potentials?",
        "tags": r"tags?",
        "note": r"notes?",
    },
    numbers={
        "couple of": 2,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
    },
    spans={
        "days?": 1,
        "weeks?": 7,
        "fortnight": 14,
        "months?": 30,
        "quarters?": 91,
        "half a year": 182,
        "years?": 365,
    },
)
