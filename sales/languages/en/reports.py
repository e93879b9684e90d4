"""Words of English for how a report is put and taken back."""

from sales.languages.reports import ReportWords

REPORTS = ReportWords(
    not_="not|never|(?:did|does|do|has|have|was|is|were|wo|ca|could)n't",
    none="no|without",
    only="only|just",
    so="",
    absent="",
    going="was|were|been|went|popped|drove|headed|nipped|swung|stopped",
    takes_place=r"(?:take|took|taken) place|happen\w*|held|sen[dt]|been|made|make|go|gone|done",
    passive="",
    undone=r"cancel\w*|fell through|changed (?:his|her|their) minds?",
    from_="from",
    open=(
        r"wait\w*|await\w*|expect\w*|promis\w*|will|would|may|might|maybe|could|if|when|plan\w*|postpon\w*|"
        r"delay\w*|discuss\w*|about|regarding|hop(?:e|es|ing)|lost|instead|pending|to"
    ),
    on="",
    elsewhere=r"(?:from|by|with) (?:a )?competitor\w*",
    was="",
    only_if="if|maybe|may|might",
    one_thing=(r"(?:(?:the|a|an|our|to)\s+)?(?:meet\w*|call|visit|quote|offer|sample\w*|demo)(?!\w)"),
    then="then|later|finally|eventually",
    refusing=r"refus\w*|declin\w*",
    outcome_nouns=r"order for|(?:(?:repeat|next|new|another|first|second|usual|big|small)\s+)?order|sale",
    refusal_stem="",
    fillers=(
        "again the a an to and but for of it its it's is was are were be been will at on in by with from i "
        "we he she they them him her us me my our their this that so then client customer ok please"
    ),
    edges=(
        "and then but to on at by until till for of need needs will must should please again we i they them him her so"
    ),
    opens="for of",
    sayings="said says asked told wants promised agreed",
    names_around=r"to|with|at|from|by|w/|for",
    shortened="tel|mob|mr|mrs|ms|dr|st|approx|inc|min|no",
    likewise="too|also|likewise|same|ditto|as well",
    and_=r"and|,|\+|&",
    papers=r"prices?|pricing|price ?lists?|pricelist|catalog\w*|brochures?|samples?|estimates?",
    owed=r"unpaid|not paid|(?:has|have)n'?t paid|overdue|outstanding|owe[sd]?|debts?",
    reminds=r"remind\w*|chase|nudge",
    prepositions="to at with from for in by client customer the",
)
