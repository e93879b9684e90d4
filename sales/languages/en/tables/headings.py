"""How columns are told by what stands above them in English. Headings known word by word: `columns.py`."""

from sales.languages.en.tables.columns import COLUMNS
from sales.languages.language import HeadingWords

_MET = r"(contact|call|touch|visit|meeting|conversation)"

HEADINGS = HeadingWords(
    exact=COLUMNS,
    telling=(
        (
            10,
            r"^last ((contact|call|visit|talk)(ed)?|meeting|met|activity|spoken?|conversation)( on| date| time)?$",
            "touch_on",
        ),
        (15, r"^last contacted\b", "touch_on"),
        (20, rf"^(last )?{_MET} (result|outcome)s?$", "touch_outcome"),
        (30, rf"^last {_MET} (comment|summary|note)s?$", "touch_comment"),
        (50, r"(relation|event|field|phone) (type|label)$", "label"),
        (60, r"(e ?mail|phone|address|website|im|organization|contact) (type|label)$", "skip"),
        (62, r"\bopt(ed)? ?out\b|^(do not|don t|no) (e ?mail|mail|text|sms|fax)\b", "other"),
        (64, r"\b(tax|vat) (id|number|no)\b", "tax_number"),
        (65, r"\b(skype|government|organizational) (id|number|no)\b", "other"),
        (70, r"^(id|utm|photo|yomi|phonetic)\b|\b(ids?|yomi|gclid|roistat)$|^phonetic", "skip"),
        (
            105,
            (
                r"^(no|nr|number|count|num) of\b|\b(employees?|headcount|revenue|turnover|probability|balance)\b|"
                r"^(is|has|are|was)\b|\brating\b|^(account|bank|card|sort|swift|sic) (number|no|code)\b|"
                r"\b(iban|swift|ticker|currency|salutation|gender)\b|\bmanager s name$|\breport(s|ing) to\b|"
                r"^parent\b|\btty\b"
            ),
            "other",
        ),
        (
            118,
            r"^(call|ring|phone|write|go|visit)( them)? (back|again)( on| date| by)?$|^callback( on| date)?$",
            "step_on",
        ),
        (120, r"phone|mobile|\btel\b|\bcell|whats ?app", "phone"),
        (130, r"tax (number|id|no)|\bvat\b", "tax_number"),
        (135, r"^(type|kind|size|industry code)$|\b(type|kind|size)$", "other"),
        (138, r"\b(shop|store|outlet|cafe|restaurant|business|venue|pub) owner( name)?$", "person"),
        (
            140,
            (
                r"(order|purchase|sale|deal)s? (sum|amount|total|value)|"
                r"\b(sum|amount|total|value) of (the )?(first |last )?(order|purchase|sale|deal)|"
                r"^total (orders|purchases|sales)$"
            ),
            "order_sum",
        ),
        (150, r"first .*\b(order|purchase|sale|deal)s?( date| on| day)?$", "first_order"),
        (
            160,
            r"\b(last|recent) .*\b(order|purchase|sale|deal)s?( close)?( date| on| day)?$|^last (order|purchase|sale)$",
            "last_order",
        ),
        (170, r"^(order|purchase|sale) date$|^date of order$", "last_order"),
        (215, r"^(?!.*(street|zip)).*\b(city|town)\b", "city"),
        (230, r"\b(address|street|city|state|region|postal|zip|zipcode|country|adr|town|po box|location)\b", "address"),
        (250, r"\b(comments?|notes?|remarks?)\b", "note"),
        (260, r"decision maker|^who (decides|makes the decision|signs)", "decider"),
        (270, r"\b(job|title|position)\b", "position"),
        (290, r"responsible|\bmanager\b|\b(owner|salesperson)( name| full name| alias)?$|^assigned\b", "manager"),
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
    objects={
        "person": "person|contact|main contact|primary contact|contact person|people",
        "company": "organization|organisation|company|account|client|customer|associated company|primary company",
        "deal": "deal|lead|opportunity",
        "activity": "activity|task",
    },
    objects_behind={},
    attributes={
        "person": {"name|title": "person", "label|labels": "tags", "organization|organisation": "name"},
        "activity": {
            "organization|organisation|company|account": "name",
            "contact|contact person|person": "person",
            "assigned to user|owner": "manager",
            "due date|due time|type|done|subject": "other",
        },
        "company": {"name|title": "name", "label|labels": "tags"},
        "deal": {
            "name|title": "deal",
            "value|amount|sum|budget": "deal_sum",
            "stage|status|pipeline": "deal_stage",
            "won time|close date|closed date|closed at": "deal_closed",
            "label|labels": "tags",
        },
    },
    company="company organization organisation account client customer firm business",
    beside_company="name title related associated primary official trading display the of full",
    numbering="no|num|number",
    legal="legal entity|legal name|registered name",
    open_objects="client customer",
    second_address="billing|legal|registered|home|other|alternate|alt",
    names_else="business|premises|site name|practice",
    there=r"(?:at|on|in) (?:the )?(?:shop|site|store|outlet|company|client|office|place|spot)",
    owner="owner|owner name",
    shops="shop|shop name|store|store name|outlet|point of sale|venue",
    no_role="reception procurement lead head manager",
)
