"""Words of English for names of people and companies, positions, numbers."""

from sales.languages.names import NameWords

NAMES = NameWords(
    first_names=(
        "asif baz bernie bev daz gaz eli frankie georgie gita gwen hector iain imelda ines ingrid jacqui jamal jared "
        "javier jed jen jenna jerry jessie jimmy jodie jody jorge kathy kay kerry kev kim lenny lindsay lizzie lois "
        "lydia manny manuel marj marlene marty meena meg mel mickey miguel mikey mona monica nate ned nicky nisha "
        "noel noor nora norm otto paddy pam patty pedro peggy phoebe pippa polly rashid ravi ricky rick robbie robyn "
        "rodrigo russ sadie samira seb selina shannon shaz shelley shirley shona sian sonia steph suki susie suzy "
        "tamara tammy tanya tara tariq tasha tess todd tomas toni trev tricia vanessa vern vince viv walt wanda "
        "warren wes zac zak "
        "adam alex alexander amy andrew ann anna anthony ben brian carol charles chris christopher daniel "
        "david deborah diana donald edward elena elizabeth emily emma eric frank george hannah harry helen "
        "henry igor ivan jack james jane jason jennifer jessica jim joe john jonathan joseph julia karen "
        "kate kevin laura linda lisa lucy maria mark martin mary matthew michael mike nancy natalie nick "
        "nicole oliver olga pamela patrick paul peter philip rachel rebecca richard robert ryan sam samuel "
        "sandra sarah scott sergey simon sophie stephen steve steven susan thomas tim tom victor victoria "
        "william dave geoff sue ron bill bob kelly beth olivia emma claire paula gary ian neil alan barry carl colin "
        "craig darren derek duncan eddie fiona gareth gavin graham hayley heather jackie jenny jill joanna joanne josh "
        "katie keith ken lee leo liam louise lynn maggie mandy marie michelle mick nadia natasha nigel nina owen "
        "patricia pauline phil pete priya rob ruth sally sanjay sean shane sharon sheila sid stan stella stuart ted "
        "terry tina tony tracy trevor vicky wayne wendy zoe amir ali ahmed mohammed marina "
        "aisha alfie amit andy anil anne archie becky callum charlie chloe connor dan debbie deepak denise donna "
        "dylan euan fatima freddie gemma hassan imran jamie jess julie liz luca luke marco matt megan molly omar "
        "oscar paolo pierre raj roger ross stacey sunil theo toby yusuf diane brenda janet gail lorraine maureen "
        "doreen barbara christine elaine eileen gillian hilary irene jacqueline janice joyce judith judy kath "
        "kathleen kirsty lesley lorna lynne marion marilyn marjorie moira nicola norma rita suzanne sylvia tracey "
        "trish valerie vera yvonne bernard bert clive dennis doug douglas ernie fergus fred gerald greg harold "
        "hugh jeff jeremy kenneth leonard malcolm martyn maurice neville ralph raymond rodney roland ronald "
        "russell shaun terence kyle leah abby abigail ella isla freya evie mia sophia isabella bethany aaron ashley "
        "bradley conor curtis damian dominic elliot ethan evan gabriel glenn harvey isaac jacob jake joel kieran "
        "lewis logan lucas marcus nathan noah ollie reece rhys rory sebastian spencer wesley zach zara yasmin leila "
        "anita sunita rajesh vikram arjun meera fay faye joan lauren danielle melissa sara ellie "
        "lucia carla andre mateo aoife siobhan niamh carlos jose juan luis diego sofia"
    ),
    positions=(
        "ceo cto cfo coo cmo director manager buyer owner co-owner founder co-founder president head chief "
        "vp accountant bookkeeper engineer technician secretary receptionist assistant chef cook supervisor "
        "administrator procurement purchaser specialist consultant lawyer partner representative foreman "
        "lead officer asst baker stylist groomer gatekeeper landlord landlady reception "
        "md gm housekeeping barista waiter waitress bartender "
        "bursar vet matron nurse dentist plumber electrician builder caretaker proprietor purchasing"
    ),
    qualifiers=(
        "general managing executive commercial financial technical senior junior regional sales purchasing "
        "marketing office operations of the department store procurement deputy vice main hr it "
        "facilities catering bar kitchen site project finance accounts production warehouse supply assistant head "
        "practice floor"
    ),
    position_like="(?:er|or|ist|ian|ant|ent|man|woman|person|lady|lead|head|chief|boss|clerk|guard|nanny|coach|host|hostess|temp)",
    no_position=(
        "after later other never over under number water former per ever either another however whatever dinner summer "
        "winter september october november december order offer corner letter paper better for or floor door poor went "
        "sent different want recent present apartment department payment comment ahead"
    ),
    adjective="",
    own_numbers="office|shop|store|main|landline|till|front|bar|kitchen|clinic|salon|studio|depot|yard",
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
    surname="",
    person_of="at|from",
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
    label="direct|personal|tel|phone|mob|mobile|cell|e-?mail|mail|whatsapp",
    extension="ext(?:ension)?",
    birthday="birthday|bday|b-day|dob|date of birth|born(?: on)?",
    card_labels={
        "name": (
            r"(?:(?:new )?(?:company|client|customer|business)|name|new)\s*:|"
            r"(?:add|create)\s+(?:(?:client|customer|company)\s)?|new\s+(?:client|customer|company)\s"
        ),
        "contact": r"(?:contact|contact name|person|attn)\s*:",
        "asked": r"(?:ask(?:ed|ing)? for|speak to|spoke to|spoke with|attn|with)\s(?=(?-i:[A-Z]))",
        "position": r"(?:position|title|role|job)\s*:",
        "address": r"(?:address|addr)\s*:?(?=\s)",
        "note": r"(?:note|notes|comment)\s*:",
        "thing": (
            r"(?:tel|phone|mob|mobile|cell|e-?mail|mail|whatsapp|web|web-?site|site|telegram|tg|ig|insta)\s*[.:]*(?=\s*$)"
        ),
    },
    domains="com|net|org|info|biz|uk|eu|de|fr|us|ca|au|io|shop|store|online|pro|site|app",
    address=(
        r"(?:(?:unit|flat|suite)\s)?\d+[a-z]?\s(?:[^\W\d_]+\s){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|square|sq|way|close|court|ct|place|pl|"
        r"boulevard|blvd|terrace|park|quay|row|yard|crescent|cres|grove|hill|green|parade|mews|walk|gardens|gate|wharf|"
        r"rise|view|broadway|arcade|est|estate|works|centre)(?!\w)"
    ),
    address_goes_on=(
        r"(?:unit|suite|flat|floor|office)\s?\w+$|(?:[a-z]{3,}\s)?[a-z]{1,2}\d{1,2}[a-z]?\s?\d[a-z]{2}$|"
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
    courtesy="mr mrs ms miss dr prof",
    no_phone="vat|tax",
    tax_number=r"(?:vat|tax)(?:\s+(?:reg|id|no|number))?|ein|inn|tin",
    cases=None,
    instead=None,
    contracted=r"\w+['’`](?:d|ll|re|ve|m|t)",
    ordinary=(
        "a about after again all also am an and any are as at be been before but by can could did do does for from get "
        "good got had has have he her him his how i if in into is it its just last left like me more much my no not of "
        "off on one only or our out over she so some still than thanks that the their them then there they this to too "
        "up us very was we well went were what when where which who why will with would you your"
    ),
    connecting="and n the",
    sole="sole trader|self[- ]employed|trader",
    of_others="at|from|of|with|over at|down at",
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
