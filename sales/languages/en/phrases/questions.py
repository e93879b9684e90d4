"""How English asks."""

from sales.languages.lists import QuestionWords

_LAST = "(?:last |recently |usually )?"
_BUY = "(?:order|buy|purchase|take)"
_BOUGHT = "(?:ordered|bought|purchased|taken)"
_END = "(?: (?:us|me|now|in total|at the moment|right now|from us|last time|last|recently|so far|usually))*"
_TALK = "(?:call|ring|phone|speak to|speak with|talk to|talk with|see|visit|meet|meet with|contact)"
_TALKED = "(?:called|rang|phoned|spoke to|spoke with|talked to|talked with|saw|visited|met|met with|contacted)"
_MOST = "(?:the )?(?:most|best|least|fewest|worst)"
_DETAIL = (
    "(?:phone number|phone|number|address|email|debt|balance|last order|last call|orders|history|manager|contacts?)"
)

_CLIENTS = "(?:clients?|customers?|accounts?)"
_NEED = "(?:need|want|require|lack|wait for|expect)(?: from us)?"
_LEAVING = "(?: (?:if|when|once|as|before|while|after) .{2,30})?"
_DURING = "(?:(?:in|for|over|during|on|the|this|last|past|current) )*?"
_STEPLESS = "(?:clients? |customers? |accounts? )?without (?:a |any )?(?:next )?(?:steps?|plans?)"

_NOT = r"(?:has ?n[o']?t|have ?n[o']?t|has not|have not|did ?n[o']?t|did not|does ?n[o']?t|does not|not)"
_DONE = (
    r"(?:calls?|touches|visits?|meetings|orders?|sales|refusals?|quotes?|offers?|deals?|conversations?|talks|attempts|"
    r"new (?:clients?|customers?|accounts?))"
)
_GOT = r"(?:make|made|do|done|sell|sold|get|got|bring|brought|have|had|record(?:ed)?|close[d]?)"
_TARGET = "(?:the |their |his |her |our )?(?:sales )?(?:plans?|targets?|quotas?)"

_WHY = "(?:why|for what reasons?)"
_LEAVES = (
    r"(?:leav\w+|left|going|goes|gone|quit\w*|resign\w*|retir\w*|fired|sacked|let go|dismissed|mov(?:ing|ed|es) on|"
    r"on (?:holiday|leave|vacation)|off|away|ill|sick)"
)
_GOING = rf"(?:(?:is|s|was|has|will|be|been|just|soon) )*{_LEAVES}(?: .{{2,30}}?)?(?: (?:and|so|then))?"
_HIS = "(?:(?:all|of|his|her|their|these|those|the) )+"
_REFUSE = (
    r"(?:refus\w+|sa(?:y|ying|id) no|declin\w+|reject\w*|turn\w* (?:us|it|offers?) down|turn\w* down(?: us| offers?)?|"
    r"not (?:buy|order|want)\w*)"
)
_THEY = "(?:(?:our|the|most|so many|many) )*(?:clients?|customers?|they|people)"
_SOURCE = "(?:sources?|channels?)(?: of (?:clients|customers|orders|sales))?"
_BRINGS = (
    r"(?:brings?|brought|gives?|gave|works?|is|are|has|have|does|do|sells?|sold|converts?|performs?|pays?|paid|earns?|"
    r"makes?|made|wins?|won|closes?|delivers?|produces?|generates?|yields?|gets?|got)"
)

_HAS = "(?:has|have|is|are|do|does|did|of our clients|of our customers|of them)"
_ADVISED = "(?:recommend(?:s|ed|ing)?|refer(?:s|red|ring)?|introduc(?:es|ed|e|ing))"
_ADVICE = "(?:recommendations?|referrals?|word of mouth)"
_PEOPLE = "(?:new |more |other )?(?:clients?|customers?|accounts?|people|business|referrals?)"
_CAME_BY = "(?:came|come|comes)(?: to us)? (?:by|through|from|via|on|with|thanks to)"

QUESTIONS = QuestionWords(
    of_client=(
        rf"(?:how much|what)(?: money)? (?:does|do|did|is|are) {{name}} (?:still )?(?:owe|owes|owing){_END}",
        r"(?:how much|what)(?: money)? (?:is|are) owed (?:to us )?by {name}",
        rf"(?:how much|what) {{name}} (?:still )?owes{_END}",
        r"does {name} (?:still )?owe(?: .{1,20})?",
        rf"(?:when|what|how much|how often) (?:did|does|do|has|have) {{name}} {_LAST}(?:{_BUY}|{_BOUGHT}){_END}",
        (
            r"when (?:was|were|is) (?:the )?(?:last |latest |next )?(?:orders?|calls?|touch|visit|meeting|step) "
            r"(?:of|from|by|to|with|for) {name}"
        ),
        r"when (?:was|is) {name}(?:'s|s)? (?:last |latest |next )(?:order|call|touch|visit|meeting|step)",
        r"(?:who) (?:manages|runs|handles|owns|leads|looks after|works with|is in charge of|is responsible for) {name}",
        (
            r"who (?:decides|makes the decisions?|is the (?:decision maker|buyer|director|contact|boss)) "
            r"(?:at|for|in|of) {name}"
        ),
        r"whose (?:client |customer )?is {name}",
        rf"when did (?:we|i) {_LAST}{_TALK} {{name}}{_END}",
        rf"when (?:have|had) (?:we|i) {_LAST}{_TALKED} {{name}}{_END}",
        rf"(?:what is|what's|whats) (?:the )?{_DETAIL} (?:of|for|at) {{name}}",
        rf"(?:what is|what's|whats) {{name}}(?:'s|s')? {_DETAIL}",
        r"(?:what is|what's|whats) (?:up|new|happening|going on|next) (?:with|at|for) {name}",
        rf"who {_ADVISED} (?:us to )?{{name}}(?: to us)?",
        rf"(?:whom?|which {_CLIENTS}) (?:did|has|have|does) {{name}} (?:bring|brought|{_ADVISED})(?: to us)?",
        r"(?:where is|where's|how do (?:i|we) get to) {name}",
    ),
    of_member=(
        rf"what (?:do|does|did|will|would) {{name}}(?:'s|s')? {_CLIENTS} {_NEED}{_LEAVING}",
        rf"what (?:do|does|did|will|would) (?:the )?{_CLIENTS} of {{name}} {_NEED}{_LEAVING}",
        rf"{{name}} {_GOING} what (?:(?:do|does|will|would|did) )?{_HIS}{_CLIENTS} {_NEED}",
        rf"{{name}} {_GOING} what (?:(?:is|are) needed (?:by|for)|about|happens to|becomes of) {_HIS}{_CLIENTS}",
        rf"what (?:happens (?:to|with)|becomes of) {{name}}(?:'s|s')? {_CLIENTS}{_LEAVING}",
        rf"what (?:is|are) needed (?:by|for) {{name}}(?:'s|s')? {_CLIENTS}{_LEAVING}",
        rf"(?:how are|what is up with|what's up with|what about) {{name}}(?:'s|s')? {_CLIENTS}(?: doing)?{_LEAVING}",
    ),
    of_report_of=(
        r"(?:the )?report (?:for|on|of|about|by) {name}",
        r"how (?:are|were) {name}(?:'s|s') (?:numbers|figures|results|sales|calls)",
        r"how (?:is|are|was|did|does) {name}(?: (?:doing|going|do|work|working|getting on))?",
        r"{name}(?:'s|s')? (?:report|numbers|figures|results|calls|sales|plan|orders|visits|meetings|refusals)",
        r"what (?:did|has|does|is|was) {name} (?:do|done|doing|been doing|been up to|up to|sell|sold)",
        rf"how (?:many|much)(?: {_DONE})? (?:did|has|have|does|do) {{name}} {_GOT}(?: {_DONE})?",
    ),
    of_debt=r"owe[sd]?|owing|debts?|outstanding|balance",
    of_plan=r"plans?|targets?|quotas?",
    of_known=(
        rf"{{name}}(?:'s|s')? {_DETAIL}",
        rf"(?:the )?{_DETAIL} (?:of|for|at) {{name}}",
        r"(?:debt|phone|number|address|email) {name}",
        r"(?:the )?(?:dossier|card|info|file)(?: on| of| for| about)? {name}",
    ),
    beside_member=(
        r"what|how|who|where|which|many|much|is|are|was|were|do|does|did|has|have|with|of|for|about|by|at|on|in|to|and|"
        r"the|all|s|clients?|customers?|reports?|plans?|targets?|numbers|figures|results|calls?|touches|orders?|visits?|"
        r"meetings?|sales|sold|sell|make|made|work\w*|doing|done|steps?|without|a|an|overdue|needs?|now|today|yesterday|"
        r"this|last|week|month|show|me|rep|manager|there"
    ),
    periods={
        "last_week": f"{_DURING}last week",
        "last_month": f"{_DURING}last month",
        "yesterday": f"{_DURING}yesterday",
        "today": f"{_DURING}today",
        "quarter": f"{_DURING}quarter",
        "month": f"{_DURING}month",
        "week": f"{_DURING}week",
    },
    month="(?:in|on|for|over|during|last|all)(?: all| last| the whole of)? {month}(?: (?:of )?{year})?",
    of_report={
        "@": (
            rf"who (?:{_HAS} )*{_ADVISED} (?:whom?|which (?:clients?|customers?))|"
            rf"who (?:{_HAS} )*{_ADVISED}(?: (?:us|to others|others|{_PEOPLE}|to us))*(?: {_MOST}| most often)?|"
            rf"who (?:{_HAS} )*(?:bring\w*|brought|sends?|sent)(?: (?:us|in))* (?:{_MOST} )?"
            rf"{_PEOPLE}(?: (?:to )?us)?(?: {_MOST})?|"
            rf"(?:(?:which|what|who|all|our|the|list of) )*(?:{_PEOPLE} )?(?:(?:have|has|were|was|are) )?"
            rf"(?:{_CAME_BY}|(?:recommended|referred|introduced)(?: to us)?) "
            rf"(?:by (?:others|other \w+|somebody|someone|{_CLIENTS})|(?:a )?{_ADVICE})|"
            rf"whose {_ADVICE} (?:did|do|have) (?:the |our )?{_PEOPLE} (?:come|came) (?:to us )?(?:by|on|through)|"
            r"(?:(?:who are|what are|which are|any|all|our|the|my|list of) )*"
            rf"(?:{_ADVICE}|referrers?|recommenders)(?: (?:{_CLIENTS}|so far|do we have))*"
        ),
        "": (
            rf"who (?:has |is |was |of us )*(?:\w+)(?: .{{1,20}})? {_MOST}(?: .{{1,30}})?|who (?:is|was|"
            rf"are) {_MOST}(?: .{{1,30}})?|"
            r"(?:who|which (?:reps?|managers?|salespe\w+))(?: of us)? (?:(?:is|has|have) )*"
            r"(?:(?:leav\w+|left|keep\w*|kept|forget\w*|los\w+) )?(?:(?:the|their|our|most|so many|many) )*"
            rf"{_STEPLESS}(?: the most| most)?|"
            r"(?:who is|who's) (?:ahead|leading|behind|on top)(?: .{1,20})?|"
            rf"how many {_DONE}(?: .{{1,40}})?|(?:what|which) {_DONE} (?:came|did we get|were there|do we have|"
            rf"have we got)"
            r"(?: in)?|compare .{3,40}|"
            rf"(?:who|which (?:reps?|managers?)) {_NOT} (?:call|work|record|do|ma[dk]e|visit|sell|sold|log)\w*"
            rf"(?: (?:any\w*|a single|one|at all|{_DONE}|touch))*|"
            rf"who (?:did|has|made|recorded|sold|had|has done|logged) (?:nothing|no {_DONE})|"
            r"who (?:has|had|is|got|with) (?:the |most |many |any |anything )*overdue(?: (?:steps?|tasks?|the most|"
            r"most))*|"
            r"whose (?:steps|tasks) are overdue|"
            rf"who (?:{_NOT} |has |is |was )*(?:me[et]+s?|ma[dk]es?|hits?|miss(?:es|ed)?|beats?|on|reach(?:es|ed)?|"
            rf"behind(?: on)?|ahead of|below|above|fulfil\w*|failed) {_TARGET}|"
            rf"how (?:is|are) {_TARGET}(?: (?:going|doing|looking))?|(?:our |the )?(?:sales|team) (?:plans?|targets?)|"
            r"how much (?:did|have|has) (?:we|i|the team) (?:sell|sold|make|made|earn|earned)(?: .{1,20})?|"
            r"how (?:are|is|did|was) (?:we|the team|my team|our team|sales|our sales|i|my numbers|"
            r"our numbers)(?: (?:doing|going|do|work))?(?: .{1,20})?|"
            r"what (?:are|were) (?:our|my|the) (?:numbers|figures|results|sales)(?: .{1,20})?|(?:the )?report"
        ),
        "r": (
            rf"{_WHY} (?:(?:do|did|are|have|does|is it that) )*{_THEY} {_REFUSE}(?: us)?|"
            rf"(?:what|which)(?: (?:are|were|is))? (?:(?:the|their|main|top|usual|most (?:common|frequent)) )*"
            rf"(?:reasons?|grounds|excuses?|arguments?)(?: (?:do|did|have|are|that|why|which))*(?: {_THEY})?"
            r"(?: (?:giv\w+|gave|nam(?:e|ed)|cit(?:e|ed)|mention\w*|have|had|told|tell|say|said|quot(?:e|ed)))*"
            rf"(?: (?:us|most|often|for|of|behind|why|when|if|they|as they))* {_REFUSE}(?: us)?(?: (?:come|came) up)?"
            r"(?: (?:the )?(?:most|often|most often|most common))?|"
            r"(?:what are )?(?:the )?(?:main |top |most common )?(?:reasons (?:for|of) refusals?|refusal reasons)|"
            rf"what (?:do|did) {_THEY} (?:say|tell us|answer|give)(?: as (?:a )?reasons?)? (?:when|if|as) they "
            rf"{_REFUSE}|"
            rf"what (?:keeps|stops|puts|holds) {_THEY} (?:from (?:buying|ordering)|off|back)|"
            rf"{_WHY} (?:are|do|did) we (?:los\w+|lost) "
            r"(?:(?:so many|so much|our) )*(?:clients?|customers?|orders|deals)|"
            rf"{_WHY} (?:are|do|did) (?:our |the |so many )*(?:clients?|customers?|they) "
            r"(?:leav\w+|left|go\w*|churn\w*)|"
            rf"{_WHY} (?:so many|do we get|are there so many) refusals"
        ),
        "s": (
            rf"(?:which|what)(?: (?:is|are|of (?:our|the)))?(?: (?:our|the))*(?: best)? {_SOURCE} {_BRINGS}"
            r"(?: .{1,30})?|"
            rf"(?:(?:which|what)(?: (?:is|are))? )?(?:(?:our|the) )*(?:best|worst|top|most \w+)(?: \w+ing)? {_SOURCE}|"
            r"where do (?:our |the )?(?:clients|customers|orders|leads) come from"
        ),
        "p": (
            r"(?:what|which products?) (?:sells?|sold|is bought|are bought|do (?:they|clients|we) (?:buy|"
            r"sell)) (?:the )?(?:most|best)(?: often)?"
        ),
        "c": r"(?:which|what) (?:city|cities|town|towns) .{2,40}",
        "h": (
            r"(?:when|what time|which hour|what hour) (?:is it |is )?(?:the )?best (?:time )?to call|"
            r"when do (?:they|clients|customers) (?:answer|pick up)(?: .{1,12})?"
        ),
        "!": (
            r"(?:(?:are there|is there|do we have|what|which|any|open|new|what about) )+(?:(?:any|open|new|"
            r"unsettled) )*"
            r"complaints?(?: (?:are|is|there|open|now|do we have))*|who (?:has |is )?complain\w*(?: about us)?|"
            r"what (?:do|are|did) (?:they|clients|customers) complain\w*(?: about)?|(?:open )?complaints"
        ),
    },
    of_goal={
        "calls": "calls?",
        "visits": "(?:visits?|meetings?)",
        "new": "new (?:clients?|customers?)",
        "orders": "orders?",
    },
    beside_goal=(
        r"set|give|make|put|let|plans?|targets?|quotas?|a|an|the|of|for|to|at|per|each|every|this|rep|week(?:ly)?|"
        r"(?P<month>month(?:ly)?)|please|s"
    ),
    of_doing={
        code: rf"(?:(?:all|the|our|my|list of|s) )*{said}(?: (?:made|of|from|in))?"
        for code, said in {
            "t": "touches",
            "c": "calls",
            "v": "(?:visits|meetings)",
            "o": "(?:quotes|offers)",
            "n": "refusals",
            "s": "(?:orders|sales|deals)",
            "w": "(?:conversations|talks)",
        }.items()
    },
    opening=(
        r"(?:the )?report (?:for|on|of|about|by|in) \S+(?: \S+){0,2}$|"
        r"(?:who|why|whose|whom|which|what|where|when|how) "
        r"(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|shall|much|many|often|"
        r"long|come|\w+ed)(?= )|"
        r"(?:which|whose|why|how (?:much|many|often)) (?=\w)|who (?=\w)"
    ),
    polite="and|so|please|tell me|show me|remind me|can you tell me|do you know|hey|bot",
    telling=(
        r"asked|asks|asking|said|says|told|wants?|wanted|sent|send|call(?:ed)? back|answered was|replied|discussed|"
        r"agreed|wondered|wondering|enquired|inquired|knows|unclear"
    ),
)
