"""What stands above columns in English: of people's own tables, our templates, and other programs' exports."""

from sales.languages.language import HeadingWords

_MET = r"(contact|call|touch|visit|meeting|conversation)"

HEADINGS = HeadingWords(
    exact={
        "key": "client number",
        "name": (
            "company|company name|organization|organisation|organization name|org|account|account name|"
            "client|client name|clients|customers|customer|customer name|business name|firm|shop"
        ),
        "person": "name|full name|contact|contact person|contact name|display name|fn|file as|person",
        "decider": "decision maker|who decides",
        "first_name": "first name|given name",
        "middle_name": "middle name|additional name",
        "last_name": "last name|family name|surname",
        "position": "job title|position|title|organization title|organization department|department",
        "role": "buying role|role",
        "contacts": "contacts|contact persons|contact details|contact s",
        "birthday": "birthday|date of birth|birth date|dob|bday",
        "nick": "telegram|tg|nick|telegram username|username",
        "site": "web|site|website|web site|web page|url|www",
        "business": "industry|line of business|business|type of business",
        "hours": "working hours|hours|opening hours",
        "entrance_note": "how to get in|entrance|directions",
        "source": "source|lead source|channel|acquisition channel|where from",
        "recommended_by": "recommended by|referred by",
        "legal_name": "legal name|legal entity|registered name",
        "terms": "terms|terms of payment|payment terms|conditions",
        "product": "product|products|orders what|what they order|what they buy|interested in",
        "note": "note|notes|comment|comments|description|remarks",
        "tags": "tags|tag|categories|labels|group membership|group",
        "status": "status|client status|state of client",
        "do_not_contact": "do not contact|do not call|opt out",
        "base": "base",
        "zone": "time zone|timezone",
        "manager": (
            "account mgr|acct mgr|acct manager|mgr|manager|account manager|responsible|owner|"
            "assigned to|sales rep|sales manager|rep"
        ),
        "deal": "deal|deal name|lead title|opportunity name",
        "deal_stage": "deal stage|pipeline|lead stage",
        "deal_sum": "deal amount|deal value|budget|lead value",
        "deal_closed": "closed at|close date|closed on|date closed",
        "step": "next|next steps|what next|next step|next action|task|to do|todo|what to do|kind of step",
        "step_on": (
            "next step date|date of next step|next contact|next call|next contact date|next call date|"
            "follow up|follow up date|call back|call when|when to call|call on|due|due date|due day"
        ),
        "step_at": "time of next step|next step time",
        "order_sum": "order amount|order sum|amount|orders amount",
        "touch_on": "date of touch|touch date|last contact|last contact date|last touch|contact date|call date",
        "touch_channel": "channel of touch",
        "touch_direction": "direction",
        "touch_outcome": "outcome|result",
        "touch_reason": "reason for refusal|refusal reason",
        "touch_comment": (
            "comment on touch|what was discussed|what happened|discussed|call notes|meeting notes|last contact notes"
        ),
        "contact_note": "note on contact",
        "history": "what happened|touches|touch|history|contact history|call history",
        "weight": "influence",
        "attitude": "attitude",
        "contact_hours": "convenient hours",
        "contact_channel": "preferred channel",
        "location": "coordinates",
        "step_note": "next step note",
        "created_on": "in the base since|created|created on|created at",
        "base_reason": "why in this base",
        "stage_now": "stage by now",
        "base_now": "base by now",
        "worth": "worth over a year",
        "recorded_at": "recorded at",
        "recorded_by": "recorded by",
        "skip": (
            "why not taken|id|no|num|modified|created by|modified by|photo|name prefix|name suffix|"
            "version|rev|uid|recorded"
        ),
    },
    telling=(
        (
            10,
            r"^last ((contact|call|visit|talk)(ed)?|meeting|met|activity|spoken?|conversation)( on| date)?$",
            "touch_on",
        ),
        (20, rf"^(last )?{_MET} (result|outcome)s?$", "touch_outcome"),
        (30, rf"^last {_MET} (comment|summary|note)s?$", "touch_comment"),
        (50, r"(relation|event|field) (type|label)$", "label"),
        (60, r"(e ?mail|phone|address|website|im|organization|contact) (type|label)$", "skip"),
        (70, r"^(id|utm|photo|yomi|phonetic)\b|\b(id|yomi|gclid|roistat)$|^phonetic", "skip"),
        (120, r"phone|mobile|\btel\b|\bcell|whats ?app", "phone"),
        (130, r"tax (number|id|no)", "tax_number"),
        (140, r"(order|purchase)s? (sum|amount|total)", "order_sum"),
        (150, r"first .*(order|purchase|sale|deal)", "first_order"),
        (160, r"last .*(order|purchase|sale|deal)", "last_order"),
        (170, r"^(order|purchase|sale) date$|^date of order$", "last_order"),
        (215, r"^(?!.*(street|zip)).*\b(city|town)\b", "city"),
        (230, r"\b(address|street|city|state|region|postal|zip|country|adr|town|po box|location)\b", "address"),
        (250, r"\b(comments?|notes?|remarks?)\b", "note"),
        (260, r"decision maker", "decider"),
        (270, r"\b(job|title|position)\b", "position"),
        (290, r"responsible|\bmanager\b", "manager"),
        (320, r"what .*(order|buy)", "product"),
    ),
    sheets={
        "clients": "clients",
        "contacts": "contacts",
        "touches": "touches",
        "orders": "orders",
        "steps": "next steps",
    },
    touch="touch|call|visit|meeting",
    date="date|when",
    number="",
    first_name="name",
)
