"""What stands above columns in English, word by word: in people's own tables, our templates, other exports."""

COLUMNS = {
    "key": "client number",
    "name": (
        "company|company name|org name|company name entity|companies|accounts|organizations|organisations|"
        "organization|organisation|organization name|org|account|account name|"
        "client|client name|clients|customers|customer|customer name|business name|firm|shop|outlet|point of sale|"
        "store|store name|card name|shop name|trading name|venue|related company|associated company|company account"
    ),
    "person": (
        "name|full name|contact|contact person|contact name|display name|fn|file as|person|main contact|"
        "primary contact|complete name|point of contact|spoke to|spoke with|spoken to|talked to|talked with|"
        "met with|who"
    ),
    "decider": "decision maker|who decides",
    "first_name": "first name|given name",
    "middle_name": "middle name|additional name",
    "last_name": "last name|family name|surname",
    "position": (
        "job title|position|title|designation|organization title|organization department|department|job position"
    ),
    "role": "buying role|role|role in decisions|role in the decision",
    "contacts": "contacts|all contacts|contact persons|contact details|contact s",
    "birthday": "birthday|date of birth|birth date|birthdate|dob|bday",
    "nick": "telegram|tg|nick|telegram username|username",
    "site": "web|site|website|web site|web page|url|www|domain|domain name|company domain name",
    "business": "industry|line of business|business|type of business|business type|sector",
    "code": "client code|customer code|account code|accounting code",
    "hours": "working hours|hours|opening hours",
    "entrance_note": "how to get in|entrance|directions",
    "source": "source|lead source|channel|acquisition channel|where from",
    "recommended_by": (
        "recommended by|referred by|recommendation|referral|referrer|introduced by|who recommended|who referred"
    ),
    "legal_name": "legal name|legal entity|registered name",
    "terms": "terms|terms of payment|payment terms|conditions",
    "service": "terms of service|service terms|service level|service",
    "supplier": "supplier|present supplier|current supplier|buys from|competitor",
    "potential": "potential|monthly potential|our share|share of wallet",
    "season": "season|seasonality",
    "satisfaction": "satisfaction|customer satisfaction",
    "chain": "place in the chain|chain",
    "region": "client region|region",
    "second_address": "second address|other address",
    "messengers": "messengers|messenger",
    "product": "product|products|orders what|what they order|what they buy|interested in",
    "note": "note|notes|comment|comments|description|remarks",
    "tags": "tags|tag|categories|labels|group membership|group",
    "status": "status|client status|state of client|lead status",
    "why_inactive": "why inactive",
    "do_not_contact": "do not contact|do not call|opt out",
    "base": "base",
    "zone": "time zone|timezone",
    "manager": (
        "sales owner|handled by|looked after by|served by|account mgr|"
        "acct mgr|acct manager|mgr|manager|account manager|responsible|owner|"
        "assigned to|sales rep|sales manager|rep|salesperson|sales person|assigned user|assigned user name|"
        "assigned user full name|assignee|account exec|account executive|owner name|owner full name|record owner"
    ),
    "deal": "deal|deal name|lead title|opportunity name",
    "deal_stage": "deal stage|pipeline|lead stage",
    "deal_sum": "deal amount|deal value|budget|lead value|sale",
    "deal_closed": "closed at|close date|closed on|date closed|closed date|closing date|won time",
    "step": (
        "next|next steps|what next|next step|next action|task|to do|todo|what to do|kind of step|closest task|"
        "next activity summary|next activity subject"
    ),
    "step_on": (
        "next step date|date of next step|next contact|next call|next contact date|next call date|"
        "follow up|follow up date|call back|call when|when to call|call on|due|due date|due day|next activity|"
        "next activity date|next activity deadline|date of next activity|next visit|next meeting"
    ),
    "step_at": "time of next step|next step time",
    "order_sum": "order amount|order sum|amount|orders amount",
    "pay_by": "pay by|payment due|payment due date",
    "paid_on": "paid on|date paid|payment date",
    "delivered_on": "delivered on|delivered|delivery date|date delivered",
    "rating": "rating of order|order rating",
    "items": "what was in the order",
    "document": "document of the books",
    "received": "received in parts",
    "touch_on": (
        "date of touch|touch date|last contact|last contact date|last touch|contact date|call date|"
        "last activity time|date of last activity|last interaction|last contacted|date last contacted|"
        "last touched|last touched on|visited|visited on|last visited|called on|met on|last seen"
    ),
    "touch_at": "time of touch|touch time|contact time|call time",
    "touch_channel": "channel of touch|type of contact|contact method|activity type|kind of contact",
    "touch_direction": "direction",
    "touch_outcome": "outcome|result",
    "touch_reason": "reason for refusal|refusal reason",
    "touch_comment": (
        "comment on touch|what was discussed|what happened|discussed|call notes|meeting notes|last contact notes"
    ),
    "contact_note": "note on contact",
    "history": "what happened|touches|touch|history|contact history|call history|log|activity log|contact log",
    "weight": "influence",
    "left_on": "no longer there since|no longer there|left on|left the company|leaving date",
    "attitude": "attitude",
    "contact_hours": "convenient hours",
    "contact_channel": "preferred channel",
    "location": "coordinates",
    "step_note": "next step note",
    "step_again": "next step repeats",
    "touch_away": "distance from the client m",
    "touch_joint": "together with",
    "created_on": (
        "in the base since|created|created on|created at|create date|created date|date created|created time|"
        "add time|added on|date added|date entered"
    ),
    "base_reason": "why in this base",
    "stage_now": "stage by now",
    "base_now": "base by now",
    "worth": "worth over a year",
    "recorded_at": "recorded at",
    "recorded_by": "recorded by",
    "skip": (
        "why not taken|id|modified|created by|modified by|photo|name prefix|name suffix|"
        "version|rev|uid|uuid|recorded|date modified|modified time|modified at|modified on|last modified|"
        "last modified by|last modified date|last updated|last updated on|update time|created by name|"
        "modified by name|layout|locked|internet free busy|directory server|email type|e mail type|"
        "e mail display name"
    ),
}
"""By what the column says."""
