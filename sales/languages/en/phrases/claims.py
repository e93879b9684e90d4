"""Words of English around what somebody is said to have done: with them it is no fact of today's."""

from sales.languages.reports import ClaimWords

CLAIMS = ClaimWords(
    doubt=(
        r"maybe|perhaps|probably|possibly|supposedly|apparently|doubt\w*|unlikely|looks like|sounds like|"
        r"seems?|seemed|"
        r"might|may|not sure|unsure|dunno|allegedly|fingers crossed|hopefully|i guess|i reckon"
    ),
    habit=(
        r"usually|always|normally|often|regularly|sometimes|rarely|generally|typically|tends? to|used to|"
        r"forever|constantly|"
        r"(?:every|each|most) (?:day|week|month|quarter|year|time|other|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|"
        r"weeks|months)|"
        r"(?:once|twice) an? \w+|(?:mon|tues|wednes|thurs|fri)days|as a rule"
    ),
    within=r"which|who|whose|why|how|when|where|whether|what|since|because|before|after|until|than they|as they",
    that="that",
    saying=(
        r"(?:said|says?|told|tells?|confirmed|confirms?|wrote|replied|texted|emailed|called|reckons?|"
        r"complain\w*|agreed)"
    ),
    than=r"than|rather than|instead of|like|more than|less than",
    until="",
    others=r"neighbou?rs?|next door|competitors?|rivals?|others|everyone else|someone else|some(?:one|body)",
    about=r"about|for|with|on|of|from|without|over|regarding|re|by|to|at|in|off|after|before|behind|until",
    role=(
        r"(?:do|does|did|doing|done|handl\w+|sort\w*|runs?|running|look\w* after|in charge of|tak\w+ over|took over|"
        r"responsible for) (?:all )?(?:of )?(?:the |their |our |his |her )?(?:ordering|orders|buying|purchasing)"
    ),
    topic=r"about|abt|bout|regarding|re|concerning|discuss|chase|sort|sort out|check on|talk through|go over",
    theirs=r"the|their|his|her|our|that|this|last|old|previous|current|existing|its|whole|first|latest",
    verb=(
        r"(?!(?:approv|confirm|plac|sign|agree|increas|doubl|rais|add)ed|\w*(?:spr|th|morn|"
        r"even)ing)(?:\w{3,}ed|\w{3,}ing)|got|lost|brought|left|forgot|gave|kept|held|sent|put|found|did|saw|"
        r"read|went|came|ran|check|chase"
    ),
    buying=r"b(?:ought|uys?|uying)|purchased?",
    we_refuse=r"refus\w+|declin\w+",
    not_ours=(
        r"his (?:car|van)|her (?:car|van)|weather|rain|heat|rent|landlord|rates|market|competit\w+|"
        r"neighbou?rs?|tax\w*|council|boss|staff|"
        r"chef|trade|business|"
        r"footfall|parking|traffic|roadworks|bank|till|government|brexit|life|health|knee|wife|husband|back|economy|"
        r"customers|tourists|lift|ramp|escalator|football|internet|wifi|heating|oven|boiler"
    ),
    one_thing=(
        r"(?:interested|keen)\s+(?:in|on)\s+(?!(?:us|our|buying|changing|switching|working|dealing|anything|"
        r"it|this|that)(?!\w))[\w-]+|"
        r"(?:refus\w+|declin\w+)\s+(?:a|an|any|my)\s+(?!(?:offer|quote|price|order|terms)\w*)\w+|"
        r"(?:said\s+)?no(?:\s+thank\w*)?\s+to\s+(?:the|any|a|more)\s+(?!(?:offer|quote|order|price|deal)\w*)\w+"
    ),
    not_business=r"with (?:me|him|her|them)|that|about|up to|the weather",
)
