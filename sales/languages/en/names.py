"""Words of English for names of people and companies, positions, numbers."""

from sales.languages.en.tables.first_names import FIRST_NAMES
from sales.languages.en.tables.positions import POSITIONS_CUT_SHORT
from sales.languages.names import NameWords

NAMES = NameWords(
    first_names=FIRST_NAMES,
    positions=(
        "pitmaster controller attendant mgr exec principal headteacher treasurer chairman chairwoman chairperson "
        "warden janitor housekeeper concierge "
        "sommelier planner scheduler dispatcher estimator merchandiser ceo cto cfo coo cmo director manager "
        "buyer owner co-owner founder co-founder president head chief "
        "vp accountant bookkeeper engineer technician secretary receptionist assistant chef cook supervisor "
        "administrator procurement purchaser specialist consultant lawyer partner representative foreman "
        "lead officer asst baker stylist groomer gatekeeper landlord landlady reception "
        "md gm housekeeping barista waiter waitress bartender "
        "boss gaffer storeman hygienist "
        "bursar vet matron nurse dentist plumber electrician builder caretaker proprietor purchasing"
    ),
    qualifiers=(
        "branch sous duty ops shift crew beverage wholesale customer general managing executive commercial "
        "financial technical senior junior regional sales purchasing "
        "marketing office operations of the department store procurement deputy vice main hr it "
        "facilities catering bar kitchen site project finance accounts production warehouse supply assistant head "
        "practice floor"
    ),
    shortened=POSITIONS_CUT_SHORT,
    position_like=(
        "(?:er|or|ist|ian|ant|ent|man|woman|person|lady|lead|head|chief|boss|master|clerk|guard|nanny|coach|host|"
        "hostess|temp)"
    ),
    no_position=(
        "carter turner cooper parker butler fisher miller walker potter archer foster harper palmer webster "
        "wheeler fletcher "
        "tyler tanner spencer gardner baxter becker hooper dexter sumner cutler osler sadler tucker skinner "
        "draper thatcher "
        "after later other never over under number water former per ever either another however whatever dinner summer "
        "winter september october november december order offer corner letter paper better for or floor door poor went "
        "sent different want recent present apartment department payment comment ahead"
    ),
    adjective="",
    own_numbers=(
        "(?:main |head )?office|shop|store|main(?: line)?|landline|till|front|bar|kitchen|clinic|salon|studio|"
        "depot|yard|"
        "workshop|(?:service|help|front|info|box) ?desk|hq|bookings?|(?:trade )?counter|orders?|switchboard|"
        "general|house|"
        "farm|pub|restaurant|cafe|hotel|school|garage|surgery|practice|gym|factory|bakery|customer services?|"
        "work|home|[ow]"
    ),
    departments={
        r"(\w+) dep(?:artmen)?t": r"\1 department",
        "accounts(?: payable| receivable)?|accounting|bookkeeping": "accounts",
        "reception|front desk": "reception",
        "purchasing|procurement|buying": "purchasing",
        "warehouse|stockroom|goods in": "warehouse",
        "dispatch": "dispatch",
        "switchboard": "switchboard",
    },
    patronymic="",
    patronymic_bent=(),
    adverb="(?<!l)ly|ago|day|soon|then",
    surname="",
    person_of="at|from|@",
    legal_forms=(
        "llc ltd limited inc incorporated corp corporation gmbh plc llp lp pjsc jsc ojsc cjsc ag kg sa sas "
        "sarl srl bv nv oy ab sro doo spzoo mchj"
    ),
    only_in_keys="co company",
    long_legal_forms="limited liability company|limited liability partnership|joint stock company",
    sign_of_long_form="liability|stock",
    individual="",
    look_alikes=("", ""),
    alphabet="",
    folded=(),
    label="fax|direct|personal|tel|phone|mob|mobile|cell|e-?mail|mail|whatsapp",
    extension="ext(?:ension)?",
    birthday="(?:birthday|bday|b-day|dob|date of birth|born)(?: (?:on|is|the))?",
    card_labels={
        "name": (
            r"(?:(?:new )?(?:company|co|biz|client|customer|business|organi[sz]ation|firm|account|trading)(?: "
            r"name)?|name|new)\s*:|"
            r"(?:add|create)\s+(?:(?:a\s)?(?:new\s)?(?:client|customer|company|lead|prospect)(?:\s*[:,]|\s))?|"
            r"new\s+(?:client|customer|company|one|lead|"
            r"prospect|account)(?:\s*[:\-–—]|\s)"
        ),
        "contact": (
            r"(?:(?:main |primary |key )?contact(?: (?:name|person))?|person|who|point of contact|poc|from|sender|"
            r"attn|(?:full|your|first) name)\s*:|contact\s(?=(?-i:[A-Z]))"
        ),
        "asked": (
            r"(?:ask(?:ed|ing)? for|(?:call|ring|phone|text|chase|try|message)|(?:best to )?speak to|spoke to|spoke "
            r"with|met|attn|fao|with|c/o)\s(?=[^\W\d_])"
        ),
        "position": r"(?:(?:job )?(?:position|title|role)|job)\s*:",
        "address": r"(?:address|addr)\s*:?(?=\s)",
        "note": r"(?:note|notes|comment)\s*:",
        "thing": (
            r"(?:(?:tel|telephone|phone|ph|mob|mobile|cell|contact)(?: (?:number|no))?|(?:^|(?<=[\n|;,])|(?<=[\n|"
            r";,]\s))direct|number|his number|her number|"
            r"e-?mail(?: address)?|mail|em|fax|whatsapp|"
            r"web|web-?site|site|telegram|tg|ig|insta|ddi|dd|direct (?:dial|line)|"
            r"(?-i:(?<![.\w])[cmpt])|(?:^|(?<=[\n|;,])|(?<=[\n|;,]\s))[cdefmptw](?=[\s.:]*$))\s*[.:]*(?=\s*$)"
        ),
    },
    domains=(
        "com|net|org|info|biz|uk|eu|ie|nz|es|nl|pl|se|ch|de|fr|us|ca|au|io|shop|store|online|pro|site|app|cafe|"
        "restaurant|pizza|"
        "coffee|dental|vet|studio|salon|beauty|clinic|school|agency|design|group|farm|garden|house|kitchen|tech|"
        "tv|scot|wales|london"
    ),
    address=(
        r"(?:(?:unit|flat|suite)\s)?\d+[a-z]?\s(?:[^\W\d_]+\.?\s|\d+(?:st|nd|rd|th)\s){1,3}(?:street|st|road|rd|"
        r"avenue|ave|lane|ln|drive|dr|square|sq|way|close|court|ct|place|pl|"
        r"boulevard|blvd|terrace|park|quay|row|yard|crescent|cres|grove|hill|green|parade|mews|walk|gardens|gate|wharf|"
        r"rise|view|broadway|arcade|est|estate|works|centre|approach|bank|bridge|buildings|circus|common|embankment|"
        r"esplanade|fold|heights|loan|mills?|mount|parkway|passage|plaza|point|promenade|strand|trading estate|vale|"
        r"villas)"
        r"(?!\w)|"
        r"(?:\d+(?:st|nd|rd|th)|ground|first|second|third|top)\sfloor(?!\w)|(?:unit|suite|stall|"
        r"block)\s\d+[a-z]?(?!\w)|(?:on|at)\s(?:the\s)?(?:[^\W\d_]+\s|\d+(?:st|nd|rd|th)\s){1,2}"
        r"(?:street|st|road|rd|avenue|ave|lane)(?!\w)"
    ),
    address_goes_on=(
        r"\d+(?:st|nd|rd|th)\sfloor$|(?:ground|first|second|third|top) floor$|(?:unit|suite|flat|floor|"
        r"office)\s?\w+$|(?:[a-z]{3,}\s)?[a-z]{1,2}\d{1,2}[a-z]?\s?\d[a-z]{2}$|"
        r"(?:[a-z]{3,}\s){0,2}[a-z]{2}\s\d{5}(?:-\d{4})?$"
    ),
    towns=(
        "london birmingham manchester leeds liverpool sheffield bristol nottingham leicester coventry "
        "bradford hull stoke wolverhampton plymouth derby southampton portsmouth brighton york bath oxford "
        "cambridge norwich exeter gloucester cheltenham swansea cardiff newport belfast edinburgh glasgow "
        "aberdeen dundee inverness perth stirling blackpool bolton oldham rochdale stockport warrington wigan "
        "huddersfield wakefield halifax harrogate doncaster rotherham barnsley grimsby middlesbrough "
        "sunderland newcastle gateshead durham carlisle lancaster kendal ipswich colchester chelmsford luton "
        "bedford northampton peterborough watford slough guildford woking crawley maidstone canterbury dover "
        "hastings eastbourne worthing bournemouth poole salisbury winchester swindon taunton truro torquay "
        "shrewsbury telford stafford worcester hereford chester crewe bangor wrexham dublin"
    ),
    kinds=(
        "cafe café bar restaurant bakery patisserie coffee deli pub shop store stores salon studio pharmacy "
        "clinic school "
        "hotel inn factory garage laundry barber market centre center company group the"
    ),
    courtesy="mr mrs ms miss dr prof rev reverend sir dame",
    no_phone="vat|tax",
    tax_number=r"(?:vat|tax)(?:\s+(?:reg|id|no|number))?|ein|tin|inn(?=[\s:#№]*\d{10}(?:\d\d)?(?!\d))",
    cases=None,
    instead=None,
    contracted=r"\w+['’`](?:d|ll|re|ve|m|t)",
    ordinary=(
        "a about after again all also am an and any are as at be been before but by can could did do does for from get "
        "good got had has have he her him his how i if in into is it its just last left like me more much my no not of "
        "off on one only or our out over she so some still than thanks that the their them then there they this to too "
        "though up us very was we well went were what when where which while who why will with would you your"
    ),
    connecting="and n the",
    sole="sole trader|self[- ]employed|trader",
    of_others="at|from|of|with|over at|down at",
    kind_endings={},
    businesses=(
        "bakery bar cafe centre center coffee company deli firm group hotel inn kitchen market patisserie pharmacy pub "
        "restaurant salon services shop store stores studio supermarket"
    ),
    trades=(
        "bakers barbers brewery brothers builders building butchers catering cleaning clothing components "
        "construction dairy deliveries dental design electrical electronics engineering events farm farms "
        "fashions fitness fishmongers florist florists flowers foods fruit furnishings furniture garage garages "
        "garden gardens grocer grocers hair hardware haulage homes interiors jewellers joinery kennels kitchens "
        "landscaping laundry logistics motor motors nursery nurseries online optics opticians packaging parts "
        "pets pizza pizzeria plants plastics plumbing print printers printing properties roofing school sewing "
        "shoes signs soaps solutions spa sports stationery stationers storage supplies supply tailors takeaway "
        "tea tearoom textiles tiles timber tools toys traders trading transport travel tyres vets wholesale "
        "windows wines works workshop"
    ),
    places="bar cafe centre center company deli firm group hotel inn market office pub restaurant shop store studio",
    extension_asked="ext(?:ension)?|x",
    asked_for="phone tel mobile number vat tax email e-mail mail address city street tag client contact",
    zero_ending="",
    softened="",
    fleeting="",
    unusual_stems={},
    stemmer="english",
    sounds=(),
    keys=("", ""),
    capitals="A-Z",
    letters="a-z",
)
