"""The many ways to write days and hours in English, and the one that is looked for (`times.py`)."""

from sales.languages.times import PlainWords

PLAIN = PlainWords(
    rewritten=(
        (r"in (?:a|1|one|the) fortnight|a fortnight from now", "in 2 weeks"),
        (r"in (?:a|1|one) quarter", "in 3 months"),
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
        (r"(?P<hour>\d{1,2})(?::(?P<minute>\d\d))?-?ish", r"at \g<hour>"),
        (
            r"(?:from |between )?(?P<hour>\d{1,2}) ?(?P<half>[ap]m) ?(?:to|till|until|and|-) ?\d{1,2} ?[ap]m",
            r"\g<hour>\g<half>",
        ),
        (r"(?:from|between) (?P<hour>\d{1,2}) (?:to|till|until|and) \d{1,2}(?![.:\d])", r"at \g<hour>"),
        (r"not (?:before|until|till|earlier than|later than)", "by"),
    ),
    clock=(
        (r"half past (?P<hour>{number})", 30),
        (r"half (?P<hour>{number})(?! (?:day|hour|dozen|year|price|a)\b)", 30),
        (r"(?:a )?quarter past (?P<hour>{number})", 15),
        (r"(?:a )?quarter (?:to|of|before) (?P<hour>{number})", -15),
        (r"(?P<minutes>\d{{1,2}}|five|ten|twenty|twenty-five)(?: min\w*)? past (?P<hour>{number})", 1),
        (
            (
                r"(?P<minutes>\d{{1,2}}|five|ten|twenty|twenty-five)(?: min\w*)? to (?P<hour>{number})"
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
    before_hour="at|by|around|about|after|before|@|until|till",
    oclock="o'clock",
    not_hours=r"days?|weeks?|months?|years?|min\w*|hours?|of|thousand|hundred|million|percent|units?|boxes|people|times",
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
