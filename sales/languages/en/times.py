"""How days and hours are said in English."""

from datetime import time

from sales.languages.en.plain_times import PLAIN
from sales.languages.times import DayWords, HourWords, NumberWords, RepeatWords, TimeWords

_FORTNIGHTLY = (
    r"(?:biweekly|fortnightly|every fortnight|every (?:2|two|other|second) weeks?|once every (?:2|two) weeks)"
)
_END_OF_DATE = r"(?= at \d| (?:call|visit|see|send)(?!\w)|[ .,;!?]*$)"
_DATE = rf"(?:on )?(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th|{_END_OF_DATE})"
"""“Every month 5 boxes” is no day."""

_CLOCK = r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]m)?(?![.:]?\d|st|nd|rd|th)"
_FROM_TO = rf"(?:(?:from|between)\s+)?{_CLOCK}\s*(?:to|till?|until|and|[-–])\s*{_CLOCK}"
_OPEN = r"open(?:s|ing)?(?: hours)?|shuts?|clos(?:es?|ed)|hours|trading"
_SHUT = r"lunch|dinner|break|siesta"
_BETWEEN = r"(?:,?\s+(?:for|at|is|are|they|they're|lunch|there|always|usually|daily|every day))*\s+"

TIMES = TimeWords(
    repeats=RepeatWords(
        plurals={
            0: "mondays",
            1: "tuesdays",
            2: "wednesdays",
            3: "thursdays",
            4: "fridays",
            5: "saturdays",
            6: "sundays",
        },
        weekly="(?:on )?",
        each=(r"(?:each|every) {weekday}", r"(?:once a week|(?:each|every) week|weekly),? (?:on )?{any}"),
        every_other=(
            r"(?:each|every) (?:other|second) {weekday}",
            rf"{_FORTNIGHTLY},? (?:on )?{{any}}",
            rf"(?:on )?{{plural}},? {_FORTNIGHTLY}",
        ),
        monthly=(
            rf"(?:(?:each|every|once a) month|monthly),? {_DATE}",
            r"(?:on )?(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)? of (?:each|every) month",
            r"(?:on )?(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th),? (?:(?:each|every) month|monthly)",
            rf"(?:each|every) (?P<day>\d{{1,2}})(?:st|nd|rd|th)(?: of the month|{_END_OF_DATE})",
        ),
        all_of="every|each",
        often=(
            r"every (?:other |second |\w+ )?(?:weeks?|months?|days?|quarter|fortnight)|(?:once|twice) (?:a|every) \w+|"
            "weekly|fortnightly|monthly|quarterly|biweekly|sometime|one of these days|some time soon"
        ),
        ordinal="st|nd|rd|th",
        dates="of (?:each|every|the) month",
    ),
    numbers=NumberWords(
        weekdays={
            0: "monday mon",
            1: "tuesday tues tue",
            2: "wednesday weds wed",
            3: "thursday thurs thur thu",
            4: "friday fri",
            5: "saturday sat",
            6: "sunday sun",
        },
        months={
            1: "january jan",
            2: "february feb",
            3: "march mar",
            4: "april apr",
            5: "may",
            6: "june jun",
            7: "july jul",
            8: "august aug",
            9: "september sept sep",
            10: "october oct",
            11: "november nov",
            12: "december dec",
        },
        short_months="jan feb mar apr jun jul aug sep sept oct nov dec",
        numbers={
            1: "a an one",
            2: "couple two",
            3: "three few",
            4: "four",
            5: "five",
            6: "six",
            7: "seven",
            8: "eight",
            9: "nine",
            10: "ten",
            11: "eleven",
            12: "twelve",
            14: "fourteen",
            15: "fifteen",
            20: "twenty",
            30: "thirty",
            40: "forty",
            45: "forty-five",
            50: "fifty",
        },
    ),
    days=DayWords(
        today="today|2day|tday",
        tomorrow="tomorrow|tmrw|tmrrw|tmr|tmw|tomo|tomoz|tomoro|tmoro|tomoz|2moro|2mro|2morrow|2mrw|2moz|2mo|tommorow|tommorrow",
        yesterday="yesterday|yest|yday|yesty|yestrday|yesterdy|ystrday|last night",
        day_after_tomorrow="(?:the )?day after tomorrow",
        day_before_yesterday="(?:the )?day before yesterday",
        days="days?",
        weeks="weeks?|wks?",
        months="months?",
        years="years?",
        to="on|by|until|till|til|'til|before|from|after",
        after="in",
        ago="ago",
        from_now="from now",
        half_year_ago="half a year ago",
        in_half_year="in half a year",
        next="next",
        last="last",
        this="this",
        coming="coming",
        on_next_week="next week",
        on_that_week="",
        next_week=r"next\s+week",
        last_week="last week",
        this_week="this week",
        week_start="(?:beginning of|early|start of) (?:next )?week|after (?:the )?weekend",
        week_end="(?:by |until |till |before )?(?:the )?end of (?:the |this )?week|eow",
        weekend="(?:at |on |this )?(?:the )?weekend",
        next_month=r"next\s+month",
        of_month="month",
        of_week="week|wk",
        year_end="(?:(?:by|at|before|until) )?(?:the )?(?:end of (?:the |this )?year|year end)|eoy",
        edge_before="at the|by the|until the|till the|before the|until|till|by|at|in",
        beginning="beginning of|start of|early|first week of",
        middle="middle of|mid|halfway through",
        end="end of|late",
        week_after=(
            "(?:a|1|one) (?:week|wk) (?:(?:on|from|after) )?{weekday}",
            "(?:week|wk) (?:on|from|after) {weekday}",
            "(?:on )?{weekday} week",
        ),
        nth={1: "first 1st", 2: "second 2nd", 3: "third 3rd", 4: "fourth 4th", -1: "last final"},
        of_which_month=r"(?:of|in) (?:the |(?P<which>next|this) )month",
        next_quarter="(?:in )?next quarter",
        seasons={
            3: "(?:in|until|till|by) (?:the )?spring",
            6: "(?:in|until|till|by) (?:the )?summer",
            9: "(?:in|until|till|by) (?:the )?(?:autumn|fall)",
            12: "(?:in|until|till|by) (?:the )?winter",
        },
        deadline="by|until|till|til|'til|before",
        which_next="next",
        which_this="this|the",
        offices_open=2,
        after_new_year=(
            "after (?:the )?(?:new y(?:ea)?r(?:'s)?|holidays)|(?:in|from|til|till|until) (?:the )?new y(?:ea)?r"
        ),
        in_month="in",
        ordinal="st|nd|rd|th",
        of="of",
        day_of_month=(
            (
                r"(?:(?:on|by|until|till|til|to|before|from|after)\s+)?(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)"
                r"(?!\s+(?:attempt|try|time|call|visit|floor|order|reminder|email|message|one|go|chase|day|week|month|"
                r"year|shop|store|site|branch|invoice|delivery|batch|owner|gen)\b)"
            ),
            r"(?:on\s+)?the\s+(?P<day>[1-9]|[12]\d|3[01])(?=\s+at\s+\d)",
        ),
        at="at",
        no_sum=r"k\b|m\b",
    ),
    hours=HourWords(
        parts=(
            (r"(?:before|towards|nearer) lunch(?:time)?|before noon|late morning", time(8), time(11)),
            (r"(?:(?:at|around|about|over) )?lunchtime|(?:at|around|about) lunch", time(12), time(13)),
            (r"after lunch(?:time)?|(?:early |(?:in the |this )?(?:early )?)afternoon|arvo|aft", time(12), time(14)),
            (
                (
                    r"(?:(?:at|by) )?(?:the )?end of (?:the )?day|(?:by )?eod|(?:by )?cob|"
                    r"(?:by )?(?:close|end) of (?:play|business)|late afternoon"
                ),
                time(16),
                time(17),
            ),
            (r"mid[\s-]?morning", time(9), time(10)),
            (r"(?:early )?(?:in the |this )?morning|first thing(?: in the morning)?|early doors", time(5), time(9)),
            (r"(?:in the |this )?evening|tonight|(?:at )?night(?=$|[\s,.])|2nite|tonite", time(16), time(18)),
            (r"(?:by|until|till?) (?:noon|midday)", time(8), time(12)),
            (r"(?:at )?(?:noon|midday)", time(12), time(12)),
        ),
        until="by|before|until|till|til|'til",
        later="after",
        at="at|by|around|about|after|before|until|till|til|@",
        on="at|by|around|about|after|before|from|to|@",
        morning=r"a\.?m\b\.?",
        afternoon=r"p\.?m\b\.?",
        sure_half=r"[ap]\.?m\b\.?",
        oclock="o'clock",
        sure_oclock="o'?clock",
        about="at|on|by|around|about|from|after|before|for|for about|at around|at about",
        open_hours=(
            rf"(?P<hours>{_FROM_TO}){_BETWEEN}(?:{_OPEN}|{_SHUT})",
            rf"(?:{_OPEN}|{_SHUT}){_BETWEEN}(?P<hours>{_FROM_TO})",
            rf"(?:they(?:'re)?|shop|store|goods in)\s+(?P<hours>{_FROM_TO})(?=\s*(?:$|only|[,;!?\n]|\.(?!\d)))",
            rf"(?:{_OPEN}){_BETWEEN}(?P<hours>(?:from|until|till?|after|before)\s+{_CLOCK})",
        ),
        ordinal="st|nd|rd|th",
        no_unit=(
            r"quid|pounds|pence|each|a (?:pop|box|case|bag|kilo)\b|"
            r"day|week|month|year|k\b|pcs|item|unit|of\b|store|shop|site|people|times\b|box|place|floor|branch"
        ),
        hours="hours?|hrs?|h",
        minutes="minutes?|mins?",
        half_hour="half an hour|half hour",
        after="in",
        ago="ago",
        now="just now|right now",
    ),
    yesterday="yesterday",
    today="today",
    week="week",
    month="month",
    last_week="last week",
    last_month="last month",
    quarter="quarter",
    unsure="or|every|half|quarter|after|before|next|past",
    denied="not",
    unless=" (?:earlier|later|until|till|before)",
    either="or|/",
    not_that=(
        r"not|except|every|each|(?:any|every)(?:thing| ?day| ?time)? but|"
        r"(?:can'?t|cannot|couldn'?t|won'?t) (?:do|make|be in|see (?:me|us))"
    ),
    since="from",
    until="to|till|until|through",
    plain=PLAIN,
)
