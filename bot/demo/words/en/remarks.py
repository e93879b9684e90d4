"""What English reps write down after a call, in a step's note, on a card."""

from bot.demo.words.words import Remarks
from sales.clients.client import BuyingRole
from sales.work.outcomes import Outcome
from sales.work.step import StepKind

SAID = {
    Outcome.NO_ANSWER: ("Rings out, nobody there", "Cut me off, must be in a meeting", "Engaged for an hour"),
    Outcome.CALL_BACK: (
        "Driving, wants a call after lunch", "In a stock meeting, free by five", "Asked for a ring on Thursday",
        "Shop full of customers, can't talk",
    ),
    Outcome.NOT_IN: ("Off to the other warehouse", "Back after two, they said", "Shut for stocktaking", "Off sick"),
    Outcome.MOVED: ("Fire inspection, meeting moved", "Wants me to come next week", "Called away to Leeds"),
    Outcome.SENT: (
        "Price list from 50 boxes up", "Quote for stretch film and tape, 5% off from a pallet",
        "Catalogue and certificates by e-mail", "Quote with two ways of delivery", "Worked out again for heavier board",
    ),
    Outcome.NO_REPLY: ("Read it, said nothing", "E-mail unanswered for two days", "Silence on WhatsApp"),
    Outcome.GATEKEEPER: (
        "Reception wants it sent to the info address", "Promised to pass it on to the director",
        "Wouldn't put me through, but gave a name: Laura", "Someone else buys, in on Wednesday",
        "Security gave me the warehouse extension",
    ),
    Outcome.TALKED: (
        "Buy once a month when stock runs down, fine for now", "Order once the new sign is up",
        "Moving to a new warehouse, talk again next month",
        "Happy with the last batch, want the price held", "Went through sizes, need a 30 by 20 sample",
        "Opening a second shop in spring", "Accountant on holiday, contract gets signed after",
        "Season starts in two weeks", "Asked for credit terms, I owe them an answer",
        "Comparing us with two others, Claire decides",
    ),
    Outcome.INTERESTED: (
        "Keen on kraft bags with their logo", "Want samples by Friday", "Need boxes for Christmas hampers",
        "Their supplier is always late, ready to try us", "Want to see lids and cups in the flesh",
        "Liked the board, working out a quarter's volume",
    ),
    Outcome.THINKING: (
        "Budget goes past the boss first", "Deciding by Monday, delivery bothers them", "Waiting for the owner",
        "Price is fine, looking at lead times", "Checking it against what's on the shelf", "After the stocktake",
    ),
    Outcome.WANTS_OFFER: (
        "Want the price list by Friday, budget goes past Pete", "Quote for 2,000 boxes 40 × 30 × 20",
        "Price for printed tape, please", "Quote on disposables for both cafés at once",
        "Wants a quarterly figure with Wednesday deliveries", "Quote to the director, copy to accounts",
    ),
    Outcome.READY: (
        "Agreed, waiting for the contract", "A trial batch it is", "Happy to pay up front",
        "14 days' credit suits them, contract on its way",
    ),
    Outcome.ORDER: (
        "Boxes and tape, delivery on Wednesday", "Same again as last time", "Two pallets of film, they collect",
        "Logo bags, artwork unchanged", "Cups and lids for the month", "More than usual, they run a promotion",
        "Labels, 12 rolls, needed by Monday", "Added disposables for the second shop",
        "500 pie boxes", "Logo tape, as in March", "Kraft bags in three sizes", "Film and corners, before noon please",
        "Trying the new lids",
    ),
    Outcome.COMPLAINT: (
        "Two boxes crushed, want them replaced", "A day late and not amused", "Print on the bags is pale, have photos",
        "Wrong total on the delivery note",
    ),
    Outcome.NOT_NOW: (
        "Storeroom full, try in a month", "No buying until the quarter ends", "Refitting, open again in spring",
        "Season's over, ring before summer",
    ),
    Outcome.REFUSED: (
        "Buy from the director's brother, won't change", "12% dearer, that was that", "Closing the shop",
        "Want 60 days' credit, not for us", "Get it cheaper from Sheffield", "Switched to reusable crates",
    ),
}  # fmt: skip
REMARKS = Remarks(
    said=SAID,
    returned=("Returned: faulty batch", "Returned the surplus, wrong size ordered"),
    notes={
        StepKind.CALL: (
            "settle the monthly volume", "ask about the samples", "get the contract moving", "discount ends on Friday",
            "has the budget been agreed?", "check their stock", "talk about the second shop", "who buys now?",
            "did they like the samples?", "congratulate on the new shop",
        ),
        StepKind.VISIT: ("show the kraft samples", "pick up the signed contract", "measure the shelves"),
        StepKind.OFFER: ("quote for printed boxes", "prices per pallet", "two ways of delivery"),
        StepKind.PAYMENT: ("invoice for the last batch", "second half under the contract"),
        StepKind.OTHER: ("send samples with the driver", "order the logo artwork"),
    },
    about=(
        "Entrance from the yard, security lifts the barrier", "Pays on the day", "Director hates calls before ten",
        "Kraft only, don't offer plastic", "The dog in the yard is friendly", "Buys together with the stall next door",
        "Paperwork by e-mail only", "Season: May to September", "Wants boxes without our logo",
    ),
    tags=("wholesale", "kraft", "seasonal", "credit", "collects", "two shops", "logo print", "e-invoice"),
    hours=("Mon-Fri 9-6", "daily 8-10", "Mon-Sat 10-8", "Mon-Fri 8-5, lunch 12-1", "Tue-Sun 11-11"),
    positions={
        BuyingRole.DECIDES: ("director", "owner", "commercial director", "manager", "head of purchasing"),
        BuyingRole.INFLUENCES: ("accountant", "production manager", "head chef", "deputy director", "logistics"),
        BuyingRole.USES: ("storekeeper", "shift leader", "shop manager", "packer"),
        BuyingRole.GATEKEEPER: ("receptionist", "office manager", "assistant to the director"),
        BuyingRole.UNKNOWN: ("manager", "buyer", ""),
    },
    of_women={},
    recommended=("Market neighbours", "Grace from Crumb Bakery", "Our driver Stan", "A former colleague", "Couriers"),
    suppliers=("PackRight", "The market on South Street", "They fetch it themselves", "BagWorks"),
    potentials=(("£{sum} a month, half is ours", 2), ("£{sum} a month, a third is ours", 3), ("£{sum} a month", 5)),
    seasons=("May to August", "before Christmas", "September to November"),
    lost=("Dissolved, it's in the register", "New owners, moved out of the region"),
    keys=("Turnover", "A tenth of our turnover", "Well known"),
    services=("An answer within an hour, same-day delivery", "Visited each month, prices held for a quarter"),
    products=("Boxes", "Bags", "Stretch film", "Tape", "Cups", "Labels"),
    beside=("Cups", "Lids"),
    acquainted="Introduced myself, all stays as it was agreed",
    question="Who signs the contract there, and which discount was promised?",
    typical=42_000,
)  # fmt: skip
