"""Phrases of a report in English: we did not get there."""

from sales.languages.en.phrases.words import BOSS, GO

_GET = "make|get|reach|" + "|".join(verb.base for verb in GO)
_NOT = "didn't|couldn't|cldnt|never|unable|failed|forgot"
_IN_THE_WAY = "traffic|jam|roadworks|queue|queues|snow|meeting|meetings|office|m25"

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
)
