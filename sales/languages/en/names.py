"""Words of English for names of people and companies, positions, numbers."""

from sales.languages.names import NameWords

NAMES = NameWords(
    first_names=(
        "bev mags bex adam alex alexander amy andrew ann anna anthony ben brian carol charles chris christopher "
        "daniel david deborah diana donald edward elena elizabeth emily emma eric frank george hannah harry helen "
        "henry igor ivan jack james jane jason jennifer jessica jim joe john jonathan joseph julia karen kate kevin "
        "laura linda lisa lucy maria mark martin mary matthew michael mike nancy natalie nick nicole oliver olga "
        "pamela patrick paul peter philip rachel rebecca richard robert ryan sam samuel sandra sarah scott sergey "
        "simon sophie stephen steve steven susan thomas tim tom victor victoria william dave geoff sue ron bill bob "
        "kelly beth olivia claire paula gary ian neil alan barry carl colin craig darren derek duncan eddie fiona "
        "gareth gavin graham hayley heather jackie jenny jill joanna joanne josh katie keith ken lee leo liam louise "
        "lynn maggie mandy marie michelle mick nadia natasha nigel nina owen patricia pauline phil pete priya rob "
        "ruth sally sanjay sean shane sharon sheila sid stan stella stuart ted terry tina tony tracy trevor vicky "
        "wayne wendy zoe amir ali ahmed mohammed marina aisha alfie amit andy anil anne archie becky callum charlie "
        "chloe connor dan debbie deepak denise donna dylan euan fatima freddie gemma hassan imran jamie jess julie "
        "liz luca luke marco matt megan molly omar oscar paolo pierre raj roger ross stacey sunil theo toby yusuf "
        "diane brenda janet gail lorraine maureen doreen barbara christine elaine eileen gillian hilary irene "
        "jacqueline janice joyce judith judy kath kathleen kirsty lesley lorna lynne marion marilyn marjorie moira "
        "nicola norma rita suzanne sylvia tracey trish valerie vera yvonne bernard bert clive dennis doug douglas "
        "ernie fergus fred gerald greg harold hugh jeff jeremy kenneth leonard malcolm martyn maurice neville ralph "
        "raymond rodney roland ronald russell shaun terence kyle leah abby abigail ella isla freya evie mia sophia "
        "isabella bethany aaron ashley bradley conor curtis damian dominic elliot ethan evan gabriel glenn harvey "
        "isaac jacob jake joel kieran lewis logan lucas marcus nathan noah ollie reece rhys rory sebastian spencer "
        "wesley zach zara yasmin leila anita sunita rajesh vikram arjun meera fay faye joan lauren danielle melissa "
        "sara ellie lucia carla andre mateo aoife siobhan niamh carlos jose juan luis diego sofia adele aden adrian "
        "adriana agatha agnes agnieszka aidan aiden aileen ailsa aisling alana alastair albert alejandra alejandro "
        "alessandro alexandra alexandru alexis alfonso alfred alfredo alice alicia alison allan allen allison alma "
        "alonso alvaro alvin alyssa amanda amara amelia amelie amina ana anastasia andreas andrei andres andrzej "
        "angela angelica angelina angelo angie angus anika anja anjali anneka annette annie annika ansel antoine "
        "anton antonia antonio anya ariana arianna armando arnold arthur arturo arun asha ashleigh ashok aubrey "
        "audrey aurora ava axel ayesha aziz bartek beata beatrice beatriz becca belinda benedict benita benjamin "
        "benny benoit bernadette bernice bernie bertha bertie bessie bethan betty beverley beverly bilal billie billy "
        "bjorn blake blanca blessing bobbie bobby bogdan bonnie boris boyd brad brandon brendan brent brett brianna "
        "bridget brigitte britney bronwyn bruce bruno bryan bryce bryony byron caitlin cameron camila camilla candice "
        "carina carly carmel carmen caroline carolyn carrie caspar cassandra cassie catalina caterina catherine cathy "
        "catrin cecil cecilia cedric celeste celia celine cerys cesar chad chantal chantelle charlene charley "
        "charlotte cheryl chiara chidi chinedu christa christian christina christophe cian ciara cindy clara clarence "
        "clarissa claude claudette claudia claudio claus clement clementine clifford clint clinton cody colette "
        "colleen concetta conrad constance cora cordelia corey corinne cory courtney cristian cristina curt cynthia "
        "cyril daisy dalia dalton damien damon dana dani daniela danny daphne darcy daria darius darko darlene "
        "darrell darryl daryl davide davina dawid dean deanna debra declan dee deidre delia della delroy demetrius "
        "derrick desiree desmond dev dexter diarmuid dieter dilip dilys dimitri dina dinesh dirk dmitri dolores dom "
        "dominik dominique donal donnie dora doris dorothy dot dougie drew duane dudley dusan dwayne dwight eamon "
        "ebony eddy eden edgar edith edmund edna eduardo edwin edwina effie eilidh eleanor eleni elias elijah elin "
        "elisa elisabeth elise eliza ellen elliott elmer elsa elsie elton elvira elwood emanuel emil emilia emilio "
        "emmanuel emmett enid enrique enzo erica erik erika erin ernest ernesto ernst errol esme esmeralda esteban "
        "estelle esther ethel eugene eugenia eunice eva evangeline eve evelyn ewan ezra fabian fabio faisal farah "
        "federico felicia felicity felipe felix fernanda fernando fidel filip finlay finn fionn flavia fleur flo "
        "flora florence floyd fran frances francesca francesco francine francis francisco franco francois frankie "
        "franklin franz freda frederic frederick frida fritz gabriela gabriella gabrielle garry garth gaz genevieve "
        "geoffrey georg georgia georgie georgina geraint geraldine gerard gerardo gerry gideon gilbert giles gina "
        "ginny giorgio giovanni gisela giulia giuseppe gladys glenda gloria glyn godfrey gordon grace gracie graeme "
        "grainne grazyna greta gretchen grigore grzegorz guido guillermo gunther gurpreet gus gustavo guy gwen "
        "gwendolyn gwyn habib hamza hana hanna hans hari harjit harpreet harriet harriett harrison hattie haydn hazel "
        "heath hector heidi heinz helena helene helga henrietta henrik herbert herman hermione hetty hilda hiro "
        "hollie holly horace howard howie hubert hugo humberto humphrey hussein ibrahim ida ieuan ignacio ike ilona "
        "iman imelda imogen ina ines inga ingrid inigo ioan iolanda ira irina irma irving irwin isabel isabelle "
        "isaiah isha ismail ivana ivor izzy jacek jacinta jaclyn jacques jada jade jadwiga jaime jakub jamal jamila "
        "jan jana janelle janette janina janine janis jared jarek jarvis jasmin jasmine jasper javier jay jayden "
        "jayne jazmin jean jeanette jeanne jeannie jed jeffrey jen jenna jeremiah jermaine jerome jerry jethro jez "
        "jilly jimmy jo joachim joaquin jocelyn jock jodi jodie jody joey johan johann johanna johannes johnny jolene "
        "jonas jonathon jonny jordan jorge josephine joshua josie juanita judah jude jules julian juliana julianne "
        "julien juliet juliette julio junaid justin justina justine kacper kai kaitlyn kamal kamila karan karim karin "
        "karina karl karla karolina kasia kasper kat katarina katarzyna katelyn katharine katherine kathryn kathy "
        "katia katrina katy kay kaye kayla keira keisha kelley kelvin kendra kenji kenny kerri kerry kerstin khadija "
        "khalid kiera kieron kiki kim kimberly kiran kirk kirsten kirstie kit kitty klara klaus konrad kris krishna "
        "kristen kristian kristin kristina krystal krzysztof kumar kurt kwame kyra lana lara larissa larry lars "
        "laszlo latoya laurence laurent lauri laurie lavinia lawrence layla leanna leanne leigh leland lena lennox "
        "lenny leon leona leonardo leonie leopold leroy leslie leticia lexi lia liana lidia lila lilian liliana "
        "lillian lily lina lindsay lindsey linus lionel livia llewellyn lloyd lola lonnie lorena lorenzo loretta lori "
        "lottie lou louie louis louisa lourdes luan luciano lucie lucille lucinda ludmila ludwig luigi luisa luiza "
        "lukas lukasz lula luna lupe luther lydia lyndon lyndsey mabel mackenzie maddie maddy madeleine madeline mae "
        "maeve magda magdalena magnus mahmoud mairead maisie malachi malik mamadou mandeep manfred manny manoj manuel "
        "manuela marc marcel marcela marcella marcello marcia marcin marcos marek margaret margarita margery margie "
        "margo margot marguerite mariam mariana marianne mariano maribel maricel marika mario marisa marisol marissa "
        "maritza marius marjory marlene marlon marnie marsha marta martha martina marty marvin maryam mateusz mathew "
        "mathias mathilda matilda matteo matthias mattie maud maude maura mauricio mauro mavis max maximilian maxine "
        "maxwell maya meg meghan mehmet mel melanie melinda mercedes meredith merle merlin mervyn micah michaela "
        "michal micheal mickey miguel mihai mikael mikhail mila mildred milena miles millie milly milo mimi mina "
        "minerva minnie miranda miriam mitch mitchell mitzi mo moe mohamad mohamed mohammad moises moishe mona monica "
        "monika monique monty morag morgan morris moses muhammad muriel murray mustafa myles myra myrna myrtle nadine "
        "naomi nasir nasreen nate nathalie nathaniel neal ned neha nell nellie nestor nettie nicholas nicky nico "
        "nicolas nicolette nigella nikhil niki nikita nikki nikola nikos noel noelle noemi nora norah noreen norman "
        "nuala nuno octavia odette odin ola olaf oleg olivier olwen omari oona ophelia oran orla orson orville osman "
        "otis otto pablo paddy paige paloma pam paola pascal pasquale pat patrice patricio patrizia patsy patti patty "
        "paulina paulo pauly pavel pawel pedro peggy penelope perry petra petros petru philippa phillip phillipa "
        "phillipe phoebe phyllis pia piero pieter pietro piotr pippa polly poppy pradeep prakash prem prudence "
        "queenie quentin quincy quinn rachael radek rafael rafal rafiq rahul raina raisa raja rajan rajiv ralf ramesh "
        "rami ramiro ramon ramona rana randall randolph randy ranjit raoul raphael raquel rashid raul ravi ray "
        "raymundo reagan reba rebekah reg reggie regina reginald rehan reilly rekha remy rena renata renate rene "
        "renee reuben rex reza rhea rhian rhiannon rhoda rhona rhonda ricardo riccardo richie rick rickie ricky rikki "
        "riley rina rishi ritchie roberta roberto robyn rocco rochelle rocio roddy roderick rodolfo rodrigo rogelio "
        "rohan rolf romeo romy rona ronan ronnie roosevelt rosa rosalie rosalind rosalyn rosamund rosanna rosanne "
        "rosario rosemarie rosie roslyn rowena roxanne roxy roy ruben rudi rudolph rudy rufus rui rupert ruta sabina "
        "sabine sabrina sadie sadiq sahil sal salim salma salman salvador salvatore samantha samara sameer samir "
        "samira sammy sandeep sandi sandie sandro sanjana sanjeev santiago santino santosh saoirse sascha sasha "
        "saskia satnam saul savannah scarlett seamus sebastien selena selina selma serena serge sergei sergio seth "
        "shabnam shakira shamus shanice shannon shanti shari sharif sharifa sharmila sharron shauna shawn shay shayla "
        "shaz sheldon shelley shelly sherman sherri sherry sheryl shirin shirley shiv shona shreya sian sidney sienna "
        "sigrid silas silvia silvio simone sinead skye slawek sofie solomon sondra sonia sonja sonya soraya stacy "
        "stanislaw stanley stefan stefania stefano steph stephan stephanie stephany stevie stewart suki sulaiman "
        "suleiman suresh susana susanna susannah susie suzette suzy sven svetlana syed sylvie tabitha tamara tamika "
        "tammy tamsin tania tanisha tanya tara tariq tarquin tasha tatiana tatyana taylor tayo teddy tegan temi "
        "teresa terese terrance terrence tess tessa thaddeus thandi thelma theodora theodore theresa therese thierry "
        "tiago tiana tiffany tilly timmy timothy tobias todd tomas tomasz tommy toni tonya topher tori torsten tracie "
        "travis trent tricia trina tristan trixie troy trudy tyler tyrell tyrone tyson ugo ulrich ulrike ulysses una "
        "unai uri ursula usha usman val valentina valentino valeria vanessa vaughn vernon veronica vesna vic vicki "
        "vickie vijay vik vikki vince vincent vincenzo violet violeta vishal vito vivek vivian viviana vivien "
        "vivienne vlad vladimir walid wallace wally walt walter wanda warren wei wendell wes whitney wilbur wilf "
        "wilfred wilhelm willa willard willem willie willy wilma winifred winnie winston wojciech wolfgang wyatt "
        "xander xavier ximena yan yana yannick yara yasmina yasmine yolanda yosef yoshi youssef yuki yuri yusra "
        "yvette zachary zack zahra zainab zak zeke zelda zena zeynep zoey zofia zoltan zuzana asif baz daz eli gita "
        "iain jacqui jessie kev lizzie lois marj meena mikey nisha noor norm robbie russ seb trev vern viv zac"
    ),
    positions=(
        "pitmaster controller attendant mgr exec principal headteacher treasurer chairman chairwoman chairperson "
        "warden janitor housekeeper concierge "
        "sommelier planner scheduler dispatcher estimator merchandiser ceo cto cfo coo cmo director manager "
        "buyer owner co-owner founder co-founder president head chief "
        "vp accountant bookkeeper engineer technician secretary receptionist assistant chef cook supervisor "
        "administrator procurement purchaser specialist consultant lawyer partner representative foreman "
        "lead officer asst baker stylist groomer gatekeeper landlord landlady reception "
        "md gm housekeeping barista waiter waitress bartender "
        "bursar vet matron nurse dentist plumber electrician builder caretaker proprietor purchasing"
    ),
    qualifiers=(
        "branch sous duty ops shift crew beverage wholesale customer general managing executive commercial "
        "financial technical senior junior regional sales purchasing "
        "marketing office operations of the department store procurement deputy vice main hr it "
        "facilities catering bar kitchen site project finance accounts production warehouse supply assistant head "
        "practice floor"
    ),
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
            r"(?:add|create)\s+(?:(?:client|customer|company)\s)?|new\s+(?:client|customer|company|one|lead|"
            r"prospect|account)(?:\s*[:\-–—]|\s)"
        ),
        "contact": r"(?:contact|contact name|person|attn)\s*:|contact\s(?=(?-i:[A-Z]))",
        "asked": r"(?:ask(?:ed|ing)? for|(?:best to )?speak to|spoke to|spoke with|met|attn|with|c/o)\s(?=[^\W\d_])",
        "position": r"(?:position|title|role|job)\s*:",
        "address": r"(?:address|addr)\s*:?(?=\s)",
        "note": r"(?:note|notes|comment)\s*:",
        "thing": (
            r"(?:tel|telephone|phone|ph|mob|mobile|cell|direct|number|his number|her number|e-?mail|mail|whatsapp|"
            r"web|web-?site|site|telegram|tg|ig|insta|(?-i:(?<![.\w])[cmpt])|^[cmpt]$)\s*[.:]*(?=\s*$)"
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
        r"rise|view|broadway|arcade|est|estate|works|centre)(?!\w)|"
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
    courtesy="mr mrs ms miss dr prof",
    no_phone="vat|tax",
    tax_number=r"(?:vat|tax)(?:\s+(?:reg|id|no|number))?|ein|tin|inn(?=[\s:#№]*\d{10}(?:\d\d)?(?!\d))",
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
