"""The many ways to write days and hours in English, and the one that is looked for (`times.py`)."""

from sales.languages.times import PlainWords

_DAYS = (
    "mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|"
    "tomorrow|tmrw|tmr|tomoz|2moro"
)

_HOUR = r"(?P<hour>\d{1,2}(?:[:.]\d\d)?)"
_PAUSE = r"(?=\s*(?:$|[,;!?\n)]|\.(?!\d)|[ap]m\b|no\b))"

PLAIN = PlainWords(
    rewritten=(
        (r"(?:nxt|next) wk|nxt week", "next week"),
        (r"(?:no|not) later than", "by"),
        (r"nxt(?= (?:month|mth|mon|tue|wed|thu|fri|sat|sun))", "next"),
        (r"abt", "about"),
        (rf"(?:abt|about|approx|circa|round){_HOUR}(?:ish)?", r"about \g<hour>"),
        (rf"ca?{_HOUR}{_PAUSE}", r"about \g<hour>"),
        (r"(?P<hour>\d{1,2}[.:][0-5]\d)-? ?ish", r"\g<hour>"),
        (rf"{_HOUR} or so{_PAUSE}", r"\g<hour>"),
        (
            (
                r"(?:at (?:nearly|almost|roughly)|(?:at )?(?:just (?:after|before|gone|past)|approx|circa|ca?|gone|"
                rf"round(?: about)?|~))\.?\s?{_HOUR}{_PAUSE}"
            ),
            r"at \g<hour>",
        ),
        (r"by lunch(?:time)?", "before lunch"),
        (r"aft(?:er)? (?P<part>lunch(?:time)?|work)(?!\w)", r"after \g<part>"),
        (r"tom (?P<half>am|pm|morning|afternoon)", r"tomorrow \g<half>"),
        (rf"(?P<day>{_DAYS}) am", r"\g<day> morning"),
        (rf"(?P<day>{_DAYS}) pm", r"\g<day> afternoon"),
        (
            (
                r"(?P<go>swing|drop|stop|pop|come|nip) by(?= (?:on )?(?:mon|tue|wed|thu|fri|sat|sun|tomorrow|"
                r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|the \d|\d))"
            ),
            r"\g<go> in",
        ),
        (
            r"(?:a )?fortnight (?:on|from|this) (?P<day>(?:mon|tue|wed|thu|fri|sat|sun)\w*)",
            r"\g<day> or \g<day>",  # nobody counts it alike: it is asked for
        ),
        (r"in (?:a|1|one|the) fortnight|a fortnight from now", "in 2 weeks"),
        (r"in (?:a|1|one) quarter", "in 3 months"),
        (r"(?:at )?(?:the )?same time (?P<day>tomorrow|on \w+day|\w+day)", r"\g<day>"),
        (r"(?:a|1|one) week today|week today|today week", "in a week"),
        (r"(?P<day>tomorrow|tmrw|today) or (?:the )?(?:day after|next day)", r"\g<day> or \g<day>"),
        (r"(?:a |1 |one )?week tomorrow|tomorrow week", "in 8 days"),
        (r"(?:two|2|a couple of) weeks today|(?:a )?fortnight today", "in 2 weeks"),
        (r"(?P<in>in (?:a|an|one|two|three|\d+) \w+) or (?:so|two)", r"\g<in>"),
        (
            (
                r"in (?P<n>\d+|one|two|three|four)(?: ?[-–] ?| or | to )(?:\d+|two|three|four|five)"
                r"(?= (?:day|week|wk|month|hour|min))"
            ),
            r"in \g<n>",
        ),
        (r"in (?:a )?couple(?: of)? (?P<unit>days|weeks|wks|months|hours|hrs|mins)", r"in a couple \g<unit>"),
        (r"in (?:a|1) month and a half|in a month or so", "in 45 days"),
        (r"(?P<n>a couple of|couple of|few) (?P<unit>days|weeks|months|hours) (?:time|later)", r"in \g<n> \g<unit>"),
        (r"in (?P<n>\w+) (?P<unit>days|weeks|months|hours)'? time", r"in \g<n> \g<unit>"),
        (r"in (?:a|one) (?P<unit>week|month)'?s time", r"in a \g<unit>"),
        (r"(?P<n>\d+) (?P<unit>days|weeks|months) out", r"in \g<n> \g<unit>"),
        (
            (
                r"(?P<pause>leave (?:it|them|him|her)|wait|giv(?:e|ing) (?:it|them|him|her)|hold off|back)(?: for)? "
                r"(?:another )?(?P<n>a|an|one|two|three|four|six|\d+|a few) (?P<unit>(?:day|week|wk|month)s?)"
            ),
            r"\g<pause> in \g<n> \g<unit>",
        ),
        (r"noon-?ish|around noon|about noon", "noon"),
        (r"(?P<hour>\d{1,2}:\d\d|\d{1,2}(?::\d\d)? ?[ap]m)[ -]?ish", r"\g<hour>"),
        (r"(?P<hour>\d{1,2})(?::(?P<minute>\d\d))?[ -]?ish", r"at \g<hour>"),
        (
            r"(?:from |between )?(?P<hour>\d{1,2}) ?(?P<half>[ap]m) ?(?:to|till|until|and|-) ?\d{1,2} ?[ap]m",
            r"\g<hour>\g<half>",
        ),
        (r"(?:from|between) (?P<hour>\d{1,2}) (?:to|till|until|and) \d{1,2}(?![.:\d])", r"at \g<hour>"),
        (
            (
                r"(?=at |\d)(?:(?<=call )|(?<=ring )|(?<=phone )|(?<=back )|(?<=meeting )|(?<=mtg )|(?<=meet )|"
                r"(?<=visit )|(?<=again )|(?<= cb )|"
                r"(?<=rang )|(?<=called )|(?<=phoned )|(?<=popped in )|(?<=tried )|(?<=visited ))"
                r"(?:at )?(?:(?P<hour>0?[7-9]|1\d|2[01])(?P<minute>[0-5][05])|"
                r"(?P<early>\d{1,2})[.](?P<past>[0-5][05]))(?=\s*(?:$|[,;!?\n]|\.(?!\d)|sharp|no\b))"
            ),
            r"at \g<hour>\g<early>:\g<minute>\g<past>",
        ),
        (
            r"(?P<hour>\d{1,2})[.:](?P<minute>00|[1-5]5|[2-5]0)(?= (?:call|meeting|mtg|visit|zoom|demo)\b)",
            r"at \g<hour>:\g<minute>",
        ),
        (
            (
                r"(?=for |\d|an |t)(?:(?<=call )|(?<=ring )|(?<=back )|(?<=try )|(?<=cb )|(?<=, ))"
                r"(?:for )?(?P<n>\d{1,2}|an|two|ten) ?"
                r"(?P<unit>mins?|minutes|hrs?|hours?)(?=\s*(?:$|[,;.!?\n]|then\b))"
            ),
            r"in \g<n> \g<unit>",
        ),
        (
            (
                r"(?=[jfasond])(?:(?<=call )|(?<=ring )|(?<=back )|(?<=try )|(?<=again )|(?<=revisit )|(?<=, )|(?<=- ))"
                r"(?P<month>jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
                r"nov(?:ember)?|dec(?:ember)?)(?=\s*(?:$|[,;!?\n]|\.(?!\d)))"
            ),
            r"in \g<month>",
        ),
        (
            (
                r"(?=by|before|ti?l|until|the |e|c)"
                r"(?<!day )(?<!day, )(?<!tomorrow )(?<!tmrw )(?<!mon )(?<!tue )(?<!tues )(?<!wed )(?<!weds )(?<!thu )"
                r"(?<!thur )(?<!thurs )(?<!fri )(?<!sat )(?<!sun )(?:(?:by|before|till?|until) )?(?:the )?"
                r"(?:end of (?:the )?day|eod|cob|close of (?:play|business))"
                r"(?! (?:on |of )?(?:mon|tue|wed|thu|fri|sat|sun|tom|tmr|2m|today|next|the|\d))"
            ),
            "today by end of day",
        ),
        (r"(?P<to>by|before|till?|until|after) (?P<day>2[4-9]|3[01])(?=\s*(?:$|[,;!?\n)]))", r"\g<to> the \g<day>th"),
        (r"(?P<this>this|tomorrow|later this) aft", r"\g<this> afternoon"),
        (
            r"(?P<pay>pay|paying|payment|credit|terms|invoice) (?:in|of|after|within) (?:14|28|30|45|60|90) days",
            r"\g<pay> terms",
        ),
        (
            r"(?P<day>(?:mon|tue|wed|thu|fri|sat|sun)\w*) (?P<hour>\d{1,2})(?= (?:instead|(?:at )?theirs))",
            r"\g<day> at \g<hour>",
        ),
        (r"not (?:before|until|till|earlier than|later than)", "by"),
    ),
    clock=(
        (r"(?:at )?(?P<hour>{number})-?ish", 0),
        (r"half past (?P<hour>{number})", 30),
        (r"half (?P<hour>{number})(?! (?:day|hour|dozen|year|price|a)\b)", 30),
        (r"(?:a )?quarter past (?P<hour>{number})", 15),
        (r"(?:a )?quarter (?:to|of|before) (?P<hour>{number})", -15),
        (r"(?P<minutes>5|10|20|25|five|ten|twenty|twenty-five)(?: min\w*)? past (?P<hour>{number})", 1),
        (
            (
                r"(?P<minutes>5|10|20|25|five|ten|twenty|twenty-five)(?: min\w*)? to (?P<hour>{number})"
                r"(?= ?(?:$|[,;.\n]|on|today|tomorrow|mon|tue|wed|thu|fri|sat|sun))"
            ),
            -1,
        ),
    ),
    clock_words={
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
        20: "twenty",
        25: "twenty-five",
    },
    hour_words={
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
    },
    minute_words={
        5: "oh-five",
        10: "ten",
        15: "fifteen",
        20: "twenty",
        25: "twenty-five",
        30: "thirty",
        35: "thirty-five",
        40: "forty",
        45: "forty-five",
        50: "fifty",
        55: "fifty-five",
    },
    between="between",
    before_hour="at|by|around|about|abt|after|before|@|until|till|approx|gone|round",
    oclock="o'clock",
    not_hours=r"days?|weeks?|months?|years?|min\w*|hours?|of|thousand|hundred|million|percent|units?|boxes|people|times",
    ordinals={
        1: "first",
        2: "second",
        3: "third",
        4: "fourth",
        5: "fifth",
        6: "sixth",
        7: "seventh",
        8: "eighth",
        9: "ninth",
        10: "tenth",
        11: "eleventh",
        12: "twelfth",
        13: "thirteenth",
        14: "fourteenth",
        15: "fifteenth",
        16: "sixteenth",
        17: "seventeenth",
        18: "eighteenth",
        19: "nineteenth",
        20: "twentieth",
        30: "thirtieth",
    },
    tens={20: "twenty", 30: "thirty"},
    suffix="th",
    of_days="of (?:the|this|next) month",
    before_ordinal="(?:by|before|after|until|till|on|from) the",
    weekday_the="(?:mon|tues|wednes|thurs|fri|satur|sun)day the",
    lone_ordinal="(?!)",
    half_more=(
        r"(?P<n>\d+)\.5 hours?|(?P<w>two|three|four|five) and a half hours?|an hour and a half|"
        r"(?:one|1) and a half hours?"
    ),
    minutes="minutes",
    slips=(
        "monday tuesday wednesday thursday friday saturday sunday tomorrow yesterday january february september "
        "october november december august"
    ),
    no_slips="mondays fridays sundays tuesdays wednesdays thursdays saturdays frida mondaya fridaye sundae tomorrows",
)
