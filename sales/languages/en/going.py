"""Phrases of a report in English: whether we got there."""

from sales.languages.en.phrases.words import BOSS, GO

_GET = "make|get|reach|" + "|".join(verb.base for verb in GO)
_NOT = "didn't|couldn't|cldnt|never|unable|failed|forgot"
_IN_THE_WAY = "traffic|jam|roadworks|queue|queues|snow|meeting|meetings|office|m25"
_NOT_YET = "haven't|havent|not|never|didn't"
_CARRIED = "dropped|drop|taken|take|delivered|deliver"
_OURS_TO_CARRY = "sample|samples|swatches|testers|contract|brochure|brochures|catalogue|catalogues|paperwork"

UNMADE = (
    "$ didn't|never|not make|made it there|in|over|round|out|back|to|up?",
    "$ didn't|never make|made it to? them|him|her|theirs|see|shop|site",
    "$ couldn't|can't make it there|over|round|in|to",
    f"$ {_NOT} manage|able? to? {_GET} ~ there|over|round|around|across|in|by|to",
    f"$ {_NOT} manage|able? to? {_GET} ~ them|him|her|theirs|{BOSS}",
    "$ didn't|never got|get there|round|around|over|in|to ~ them|it|him|her?",
    "$ didn't|never|couldn't|had|no have? time|chance to? go|pop|see|visit|call|drop|get ~ in|by|them|him|her|there?",
    "$ didn't|never have|had|got|get the|a? time|chance",
    "$ no|not enough? time for|to ~ them|see|go|pop|visit|get",
    "no time left",
    "ran|running|run out of time|day|hours|daylight",
    "day ran away|out with|from|on? me?",
    "$ skipped|missed out? them|him|her|this|it",
    "drove|driving|went|walked straight|right? past|by",
    f"stuck|caught|held|delayed up? in|by|at the? {_IN_THE_WAY}",
    "van|car|truck|motor|motorbike|bike broke|broken down|up|in?",
    "flat tyre|tire|battery",
    "got|had a puncture|flat",
    f"$ meant|planned|wanted|hoping|intended|supposed|was|going to? {_GET} ~ but|didn't|couldn't|ran|no",
    "running late $",
    f"$ i|we? still? {_NOT_YET} {_CARRIED} ~ {_OURS_TO_CARRY} off|over|round|in?",
)

_CASH = "(?:cash|cheque|check|money|notes|envelope|deposit)"
_LEFT_THERE = "(?:samples?|brochures?|catalogues?|leaflets?|cards?|packs?|testers?|swatch\\w*|menus?)"
_DRINK = "(?:coffee|cuppa|brew|tea|pint|drink|lunch|breakfast|dinner)"
_SHOWN = r"(?:samples?|range|catalogues?|catalogs?|brochures?|swatch\w*|leaflets?|products?)"
_AT_THEIRS = (
    r"(?:reception|(?:their|the|his|her) (?:\w+ )?(?:kitchen|shop|store|office|bar|yard|"
    r"reception|warehouse|workshop|counter|till|stall|site|showroom|lobby))"
)
_SHELF = r"(?:shel(?:f|ves)|display|fridges?|stand|planogram)"
IN_PERSON = (
    r"face to face|in person|sat (?:down )?(?:with|together)|(?:bumped|ran) into|met up(?: with)?|"
    rf"(?:had|grabbed|shared|over) (?:a |some )?(?:\w+ )?{_DRINK}|"
    rf"(?:made|bought|poured|got) me (?:a |some )?{_DRINK}|"
    rf"(?:gave|given|handed|slipped|passed|paid) (?:me|us) (?:\w+ ){{0,2}}{_CASH}|"
    rf"(?:handed|slipped|passed) over (?:\w+ ){{0,2}}{_CASH}|handed (?:me|us)|cash in hand|"
    rf"(?:took|collected|picked up|grabbed|got) (?:the |a |his |her |their )?{_CASH}|"
    rf"(?:gave|handed|left) (?:him|her|them|the \w+) (?:\w+ ){{0,3}}{_LEFT_THERE}|"
    rf"left (?:a |the |my |some )?(?:\w+ )?(?:{_LEFT_THERE}|price ?lists?|prices|contracts?) (?:with|at|on|behind|for)|"
    rf"show(?:ed|n) (?:him|her|them|me|us)|showed (?:\w+ ){{0,2}}{_SHOWN}|demoed|"
    rf"handed (?:\w+ )?{_LEFT_THERE} (?:round|out|to)|"
    r"(?:let|had) (?:him|her|them|the \w+|\w+) (?:taste|try|sample|touch|feel)|"
    r"gave (?:him|her|them|the \w+) a (?:taste|try|sample|demo|go)|"
    r"(?:did|held|ran) (?:a|the) (?:\w+ )?(?:tasting|demo)|"
    rf"(?:stood|sat|waited|spent|hung around|queued) (?:\w+ ){{0,3}}?(?:in|at|behind|by) {_AT_THEIRS}|"
    rf"(?:checked|tidied|fixed|restocked|filled|faced up|photographed|looked at) (?:the |their |his |her )?{_SHELF}|"
    r"(?:caught|grabbed|collared|cornered|found) (?:him|her|them) (?:in|at|on|behind|outside|by)|"
    r"in there (?:today|this|earlier|yesterday)|was in (?:there|the shop|the store|their)|"
    r"been in(?=\s*(?:[,.;!?\n]|$|there|to see|today|this|earlier|and))|been (?:round|over|to see)|"
    r"walked (?:in|round|into|in to)|rocked up"
)
"""What only people who meet do."""
