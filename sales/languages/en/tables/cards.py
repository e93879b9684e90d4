"""Words of English that a line of a new card has."""

from sales.languages.names import CardWording

CARDS = CardWording(
    trades=(
        "carpentry cabinets woodwork kitchens bathrooms blinds curtains shutters conservatories loft lofts rugs "
        "beds sofas "
        "sawmill sawmills forge boatyard chandlers chandlery moorings marquees caravans tractors "
        "lifts elevators escalators castings foundry machining fabrication fabrications toolmakers tooling "
        "orthodontics "
        "prosthetics dentures lab labs laboratory laboratories chocolates confectionery cakes bakes pasties hydraulics "
        "fasteners fixings bearings abrasives blades grinding mouldings ceilings partitions insulation paving "
        "driveways "
        "aggregates groundworks demolition drainage skips scrap metals glassworks potteries tattooists beauty "
        "cathedral mosque temple synagogue academy university college primary infant junior council "
        "museum theatre trust charity hotel hostel brewery cabs taxis haulage fencing lifts plasterers "
        "van truck stall kiosk cart stand accountants agency aquatics autos bagels bakehouse barbecue barbershop "
        "bbq bikes bistro bodega books "
        "bookshop bowling boxing breakfasts brasserie burger burgers butcher butchers cabs canteen care carpets "
        "carwash "
        "ceramics chapel chippy chiropractic cinema cleaners climbing club coffeehouse college "
        "couriers crafts creamery creche crossfit cycles dance dentist dentists detailing diner "
        "distillery dojo donuts eatery express factory flooring framing galley gallery gelato gifts glass "
        "glazing gourmet greengrocer greengrocers grill groomers grooming guesthouse gym gyms hall hire "
        "hospice hospital hostel house inns insurance interiors jewelers joinery juice kebab kebabs landscapes "
        "laundrette launderette lettings library lighting lodge lounge lunchbox marina marine media minimarket "
        "ministore minimart "
        "mill mot motel motorcycles museum music nails newsagent newsagents noodles ophthalmology optometry "
        "orchard orchards osteopaths paints paper patios pharmacies photography physio pilates plastering "
        "plumbers podiatry pools "
        "potters pottery practice preschool processing produce recruitment recycling removals rentals repair repairs "
        "roastery roasters salons sandwiches scaffolding seafood security smokehouse smoothies solar "
        "stables stalls steakhouse stoves surgery sushi tacos taco tattoo tattoos taproom tavern taxis teahouse "
        "tea-room "
        "theater theatre therapy timbers trattoria upholstery valeting vapes vet veterinary vineyard wash "
        "welding windshield winery "
        "workshops yoga"
    ),
    duties=(
        r"(?:does|owns|runs|handles|manages|orders|buys|looks after|deals with|sorts(?: out)?|covers|leads|heads|"
        r"signs off|"
        r"is in charge of|in charge of|is responsible for|responsible for|decides|makes the decisions|"
        r"is the (?:one|person|contact)|pays|takes)(?!\w)"
    ),
    relations=(
        "mate friend pal buddy neighbour neighbor wife husband son daughter brother sister partner mum mom dad "
        "mother father boss assistant pa colleague nephew "
        "niece uncle aunt cousin deputy apprentice"
    ),
    whose=r"his|her|their|the|my|our|[^\W\d_]+['’]s",
    called=r"['’]s name is|name is|is called|called|is named|named|is|=",
    at=r"at|of|for|from|@",
    of_area="of",
    of_department="",
    also="and|also|plus|or",
    registered=(
        r"(?:company|co|reg(?:istered|istration)?|charity|crn)\.?\s?(?:reg\w*\s)?(?:no|number|num|#)\.?|crn|utr|"
        r"duns|abn|"
        r"sort code|account (?:no|number)"
    ),
    particles="big little old young wee de van von der den la le di da del dos bin ibn al el ap ter ten y",
    general_mail=(
        r"info|office|mail|hello|hi|hey|admin|shop|store|contact(?:us)?|enquir\w+|inquir\w+|team|post|reception|school|"
        r"bookings?|orders?|sales?|support|welcome|general|customerservices?"
    ),
    spoken=r"(?:the|their|its|his|her)\s(?P<what>[^\W\d_]+(?:\s[^\W\d_]+)?)(?:\sis|['’]s)(?:\scalled)?",
    is_one="is was",
    by_means=r"prefers?|likes?|loves|better|best|only|by|via|on|through|wants|use|not on",
    anybody="bloke guy lady woman man girl lad chap person one contact client fella gent",
    described=(
        r"(?:[Tt]he\s)?(?P<what>[^\W\d_]+(?:\s[^\W\d_]+)?)\s(?:from|at|in|of)\s(?P<firm>[^,;|\n]{2,50}?)"
        r"(?:['’]s called|['’]s name is|\s(?:is called|is named|called|named|is))\s(?P<who>[A-Z]\w+)"
    ),
    before_position=(
        "new acting interim current relief lab laboratory workshop maintenance depot yard stock stores plant "
        "quality service "
        "transport fleet estates works safety training clinical nursing pastry grill line night day area regional team "
        "project wine events treatment volunteer kennel practice chief senior lead"
    ),
    surnames_too="baker cook foreman porter steward warden marshall lawyer groom head",
    name_too="direct",
    what_for=r"(?:(?:[A-Za-z]+|&)(?:\s(?!$)|$)){1,4}",
    names_too=(
        "pat ray don max ruby lily ivy grace hazel rose penny poppy joy hope faith eve iris pearl olive may june "
        "dot drew rod "
        "art will win cliff lance gene sandy rich sky skip spud kit mac mal di em flo des del den con sol lex dick "
        "jade amber "
        "dawn dale dean guy robin holly rosemary jasmine summer skye star honey coral opal al bob cal cam lu nan "
        "peg tel tam "
        "lil lin min norm ant nick frank mark chase grant miles bella danish stu ginger dusty smudge chalky sparky tiny"
    ),
    any_from="from",
    genitive=(),
    at_event=(
        r"(?:at|from|in|on) (?:the|a|our) (?:\w+ )?(?:fair|show|expo|event|conference|market|networking|stand|trade "
        r"show|meeting)"
    ),
    articles="the a an",
    off="",
    always=(
        r"24/7|24 ?hours?|24hrs?|round the clock|open daily|daily|seven days(?: a week)?|7 days(?: a week)?|seasonal"
    ),
    occupations=(
        "maid groom hand manageress administratrix mechanic leader analyst executive associate apprentice agent "
        "foreperson handler planner host bosun crew matron warden "
        "advisor adviser bailiff blacksmith boatman bookseller brewer bricklayer bursar butler cabinetmaker carpenter "
        "caterer chandler chaplain cleaner clerk coach coordinator co-ordinator counsellor courier crew curator "
        "decorator designer distiller doorman dressmaker driver editor farmer farrier fisherman fishmonger fitter "
        "forester gamekeeper gardener glazier greenkeeper groundsman groundskeeper grower gunsmith headmaster "
        "headmistress hostess inspector instructor jeweller joiner keeper lecturer librarian locksmith maker mason "
        "mechanic milliner minister operator optician organiser organizer osteopath painter pastor pharmacist "
        "photographer "
        "physio planner plasterer porter potter printer producer programmer promoter ranger rector roofer saddler "
        "salesman saleswoman scaffolder seamstress shepherd skipper steward stylist surveyor tailor teacher therapist "
        "tiler trainer trustee tutor upholsterer usher valeter verger vicar vintner welder winemaker"
    ),
    either_name="name",
    aside=(
        r"(?:formerly|formally known as|previously|ex|aka|a\.k\.a\.?|also known as|part of|owned by|used to be|"
        r"was\s(?-i:[A-Z])|now\s(?:part of|called|known as)|(?:she/her|he/him|they/them)|trading as|t/a|member of|"
        r"a? ?branch of|subsidiary of|franchise of|was called|old name)"
    ),
    networks=r"insta(?:gram)?|ig|vk|fb|facebook|tiktok|twitter|linkedin|youtube|yt",
    personal="personal|mob|mobile|cell|m|direct",
    himself="himself herself",
    greeting=(
        r"(?:[^\W\d_]+\s){0,2}(?:lead|client|customer|contact|prospect|enquiry)\s?(?=!)|"
        r"(?:put|write|jot|note)\s(?:down|in)\s(?:(?:a|an|another|this)\s)?(?:new\s)?(?:one|client|customer|contact|"
        r"lead)"
        r"(?=\sit|\scalled|\sthey|[,:])|(?:it['’]?s|they['’]re|they are|it is)\scalled(?=\s)|"
        r"(?:hi|hello|hey|hiya|morning|good (?:morning|afternoon|evening))"
        r"(?: (?:there|mate|all|team|guys|folks|boss|everyone|both))?|(?:can|could|would) (?:you|u)(?: (?:please|"
        r"pls))?(?=\s(?:add|create|save|log|put)\s)|(?:fwd?|re)(?=:)|"
        r"(?:(?:many )?thanks(?: again)?|thank you|cheers|(?:(?:kind|best|warm|kindest) )?regards|best(?: wishes)?|"
        r"all the best|(?:yours )?(?:sincerely|faithfully))(?=\s*[,.!\n–—-])|"
        r"(?:yo|ok|okay|right|so|please|pls|fyi|quick one)"
        r"(?=[\s,:]+(?:add|create|new|save|log|another|here'?s|got|please|pls)\s)|"
        r"(?:save|log|put in|here'?s|here is|got|have|another|one more)\s(?:(?:this|that|the|a|an|another|us|"
        r"in)\s)*(?:new\s)?"
        r"(?:client|customer|lead|prospect|contact|number|details|one)(?: for (?:you|us)| (?:you|i) (?:wanted|asked "
        r"for|promised))?"
        r"(?=\s*[:,–—-])"
    ),
    source=(
        r"met\s(?:a|an|the|this|some|him|her|them|at|in|on)\s|(?:referr(?:al|ed)|recommended|introduced|intro)\s"
        r"(?:from|by|via)\s|(?:from|via|off|at|seen at)\s(?:the|our|my)\s(?:\w+\s)?"
        r"(?:trade show|show|expo|fair|conference|website|web form|site)(?!\w)|"
        r"(?:web|website|online|phone|email|inbound)\s(?:enquiry|inquiry|lead)(?!\w)|"
        r"(?:cold call|walk-?in|business card|card)\s(?:from|at|off)\s(?:the|our|a)\s|found (?:on|via|through)\s"
    ),
    told_by=(
        r"(?:passed|sent|given|handed|forwarded)(?:\s(?:on|over|to me|to us))?\s(?:by|"
        r"from)\s([^\W\d_]+)(?:\s[A-Z][^\W\d_]+)?|"
        r"(?:from|via|through|courtesy of)\s([^\W\d_]+)(?:\s[A-Z][^\W\d_]+)?(?:\s(?:at|in|on)\s[\w\s]{2,30})?|"
        r"(?:(?:i\s)?(?:got|had|have|picked up)\s)?(?:this|it|these|them|her|him|name|number|contact|details|lead|"
        r"tip|card)"
        r"(?:\s(?:one|name|number|contact|lead|details))?\s(?:from|off|via|through|"
        r"by)\s(?:our\s)?([^\W\d_]+)(?:\s[A-Z][^\W\d_]+)?"
        r"(?:\s(?:at|in|on)\s[\w\s]{2,30})?|"
        r"([^\W\d_]+)(?:\s[A-Z][^\W\d_]+)?\s(?:passed|gave|sent|forwarded|recommended|suggested|mentioned|referred|"
        r"introduced|shared|put|told|says|said|reckons)(?:\s(?-i:[a-z'’])+){0,6}"
    ),
    located=r"(?:based |located |shop |yard |premises )?(?:at|on|in)",
    named_street=(
        r"(?:[A-Z][\w'’]+\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Way|Drive|Dr|Square|Sq|Close|Court|"
        r"Crescent|Terrace|"
        r"Row|Quay|Wharf|Mews|Parade|Boulevard|Blvd)|"
        r"(?:[^\W\d_][\w'’-]*\s){0,4}(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]{2}\s\d{5}(?:-\d{4})?)"
    ),
    towns=(
        "hove keswick whitby wells reading malton barnstaple falmouth penzance scarborough margate ramsgate brixton "
        "hackney stockton darlington preston burnley blackburn accrington bury southport macclesfield buxton "
        "matlock chesterfield "
        "mansfield lincoln boston ely newmarket bude bideford whitstable folkestone ashford tunbridge sevenoaks epsom "
        "farnham basingstoke andover newbury windsor maidenhead aylesbury banbury kettering corby rugby nuneaton "
        "tamworth dudley walsall solihull kidderminster malvern ludlow oswestry aberystwyth llandudno conwy rhyl "
        "barry bridgend "
        "neath llanelli paisley ayr kilmarnock dumfries oban elgin falkirk livingston derry lisburn cork "
        "limerick galway waterford "
        "denver atlanta savannah seattle portland austin dallas houston chicago boston philadelphia phoenix tucson "
        "miami orlando tampa nashville memphis louisville cincinnati cleveland columbus detroit milwaukee "
        "minneapolis omaha "
        "tulsa albuquerque sacramento oakland fresno honolulu anchorage boise spokane tacoma brooklyn queens "
        "manhattan bronx buffalo "
        "rochester albany pittsburgh baltimore richmond raleigh charlotte charleston"
    ),
    kind_cases=(),
    adjectives=(),
    goes_on=(
        "san santa st saint el la los las le de del di da don dona king queen prince uncle aunt mama papa by and "
        "n the of & for"
    ),
    areas=(
        r"front of house|foh|boh|sales|orders|ordering|bookings|accounts|events|weddings|deliveries|invoices|"
        r"invoicing|buying|"
        r"purchasing|procurement|marketing|admin|stock|workshop|yard|(?:trade )?counter|(?:parts|service|trade|hire|"
        r"sales|order) desk|parts|service|despatch|goods in|body ?shop|quality|planning|"
        r"supplies|stores|maintenance|catering|wholesale|trade|logistics|"
        r"operations|ops|payroll|finance|production|warehouse|dispatch|estates|facilities|housekeeping|kitchen|bar"
    ),
    no_person=(
        "behind near opposite beside inside outside upstairs downstairs above below around round through until till "
        "lives live buys sells gets goes comes does runs hates loves rings calls pays sits sometimes usually mostly "
        "weekdays weekends daily today tomorrow tonight mornings evenings afternoons nights ok okay please thanks "
        "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays "
        "saturdays "
        "sundays january february march april may june july august september october november december easter "
        "christmas wants needs likes prefers says said only works is was has off out back never always asked "
        "asks knows whatsapp telegram instagram facebook viber signal am pm vat tel mob ltd llc"
    ),
    rings=(
        r"(?P<who>[^\W\d_]{2,})['’]s (?:mobile|mob|cell|phone|direct|direct line|number|personal|own|home)?(?: "
        r"number)?"
    ),
)
