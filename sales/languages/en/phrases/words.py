"""Classes of English words that phrases of a report are put together from: who, and what they do."""

BOSS = (
    "owner|boss|manager|director|buyer|chef|gaffer|landlord|landlady|head|principal|proprietor|foreman|bursar|"
    "owner's|boss's|manager's|director's|buyer's|chef's|gaffer's|head's|foreman's"
)
STAFF = (
    "receptionist|reception|secretary|assistant|pa|admin|guard|security|nurse|waiter|waitress|barista|cashier|girl|lady|"
    "lad|bloke|guy|woman|temp|apprentice|cleaner|intern|clerk|colleague|operator|porter|doorman|deputy|housekeeper|"
    "hygienist|trainee|junior|staff|caretaker|fella|chap"
)
KIN = "wife|husband|son|daughter|mum|dad|mother|father|brother|sister|neighbour"
CONTACT = (
    "call|calling|contact|contacting|ring|ringing|phone|phoning|bother|bothering|email|emailing|message|messaging|text|"
    "texting|visit|visiting|chase|chasing|pester|pestering|hassle|hassling|write|writing|disturb|disturbing"
)
WANTS = (
    "want|wants|wanted|need|needs|needed|ask|asks|asked|asking|request|requests|requested|requesting|expect|expects|"
    "expecting|require|requires|awaiting|wanting|after"
)
HE = "he|she|they|him|her|them|we|i"
WILL = "will|they'll|she'll|he'll|gonna|going to|to"
