"""Words of English for somebody at a client who is away or has left."""

from sales.languages.people import PeopleWords

PEOPLE = PeopleWords(
    away=(
        r"on (?:annual |sick |parental |maternity )?leave|(?:off )?sick|poorly|unwell|ill|on (?:his |her |their )?"
        r"(?:holidays?|hols|vacation|maternity|a course)|(?:off|away|out) (?:till?|until|today|all|work|this week|for)|"
        r"out of (?:the )?office|(?:is|was|s|still) (?:off|out|away)|not (?:in|there|around|available)|"
        r"(?:isn|wasn).?t (?:in|there)|unavailable"
    ),
    gone=(
        r"(?:has|have|had|s) left|left(?=\s*(?:[,;.!?\n]|$))|"
        r"left (?:last|this|in|us|them|the (?:company|business|firm))|"
        r"quit|resigned|retired|no longer (?:there|here|works?(?: (?:there|here))?|with)|"
        r"doesn.?t work (?:there|here)|not there any ?more|"
        r"been (?:sacked|fired|let go)|moved on|passed away|died"
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
)
