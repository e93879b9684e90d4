"""The phrases of a report sentence in English. How they are written is in `vocabulary.py`."""

from sales.languages.en.going import UNMADE
from sales.languages.en.outcomes import OUTCOMES
from sales.languages.en.phrases.everyday import SENT
from sales.languages.en.phrases.hints import FAINT
from sales.languages.en.phrases.others import ABSENCES
from sales.languages.en.phrases.plans import ERRANDS, OCCASIONS, PAY_PROMISES, STEPS, TRIED_AGAIN
from sales.languages.en.phrases.willing import OFFER
from sales.languages.en.phrases.words import CONTACT, GO, done
from sales.languages.en.reasons import REASONS
from sales.languages.vocabulary import Vocabulary
from sales.work.channels import Channel, Direction
from sales.work.step import StepKind

_MONEY = "payment|money|deposit|cash|cheque|transfer|transfer's|funds|balance|bacs|remittance"
_OWED = "balance|invoice|bill|account|remaining|outstanding|rest|remainder|debt|tab|arrears"
_CAME = "received|came|come|arrived|cleared|landed|went|gone"
_PAID = "paid|settled|cleared|squared|sorted|coughed|stumped|transferred|wired|bacs|put|left"
_GAVE = "gave|given|handed|left|wrote|brought|posted|slipped|sent|sends|dropped|put|paid"
_GET = "buy|buys|buying|bought|get|gets|getting|got|order|orders|ordering|ordered|take|takes|taking|sources|sourcing"
_OTHERS = (
    "someone|somebody|mate|mates|friend|guy|bloke|cousin|brother|uncle|neighbour|competitor*|competition|rival*|carry|"
    "wholesaler|wholesalers|market|dealer|factory|importer|outfit|elsewhere|bookers|booker|brakes|makro|costco|amazon|ebay|"
    "online|local|other|another|else"
)
_OUT, _IN = Direction.OUTGOING, Direction.INCOMING

SENTENCES = Vocabulary(
    outcomes={outcome: called.said for outcome, called in OUTCOMES.items()},
    no_need=(
        "nothing needed $",
        "not interested|needed",
        "isn't|aren't|wasn't|weren't interested",
        "no interest|need",
        "don't|doesn't|do|does|didn't not? need ~ it|this|us?",
        "don't|doesn't|do|does not? need ~ anything",
    ),
    others_chosen=(
        "=bought|got|have|built ~ their|his|her own",
        "=buy|buys|buying|gets|get|order|orders|ordering ~ from a|the|their? dealer|factory|wholesaler",
        "=buy|buys|buying|gets|get|order|orders|ordering ~ from a|the|their? manufacturer|importer|mate|friend",
        "=bought|buy|buys|buying|got|gets|ordered|orders ~ on|off ebay|amazon|online|internet",
        "=bought|buy|buys|buying|got|gets|ordered|orders ~ on|off temu|alibaba|marketplace|gumtree|etsy",
        "bought|buy|buys|buying|ordered|ordering|get|gets ~ elsewhere",
        f"={_GET} ~ ~ off|from|through|via ~ {_OTHERS}",
        "+use|uses|using|with another|other|different|some firm|company|outfit|supplier|lot|people",
        "+has|have|got|they've|he's|she's|theyve someone|somebody for|who|already|else ~",
        "+has|have|got|they've|he's|she's a|their|his|her guy|bloke|man|lad|mate|fella for|who|already|that ~",
        "+supplied by|from ~",
        "went|gone|going with ~ competitor*|else|other",
        "went|gone|going with another|other|different|current|existing|a? supplier|vendor|company|provider",
        "using|uses|use|used another|other|different|current|existing|a|new? supplier|vendor|company|provider",
        "contract|contracted|tied|locked|committed in|up? with|into|to others|another|someone|somebody|competitor*",
        "staying|sticking|stay|stick with another|other|different|current|existing|a? supplier|vendor|company|provider",
        "went|gone|going|lost to ~ competitor*|competition|supplier|rival*",
        "went|gone|going|bought|ordered|purchased|buy|buying elsewhere",
        "bought|ordered|purchased ~ from a|the|another? competitor*|others|someone",
        "signed with a|the|another? competitor*",
    ),
    reached=(
        (Channel.CALL, ("got through", "reached him|her|them", "spoke on|over|by the? phone")),
        (
            Channel.VISIT,
            (
                "met with?",
                "had a|the? meeting",
            ),
        ),
    ),
    agreements=(
        "agreed they'd|he'd|she'd|they'll|he'll|she'll|i'd|i'll|we'd|we'll",
        "agreed to call|talk|speak",
        "agreed on",
        "agreed a|another? call|chat|zoom|follow-up|date|time",
    ),
    agreed_to_meet=("agreed to meet|visit", "agreed a|another? meeting|visit|demo"),
    no_order=(
        "no|without order|orders|sale",
        "not|didn't|hasn't|haven't|nobody ordered|bought|paid|order|buy|pay",
        "call|calls|called|calling off",
    ),
    returns=("returned|return|refund|refunded of|for?", "sent|sending|send|gave|brought back & credit|refund"),
    reasons={reason: called.said for reason, called in REASONS.items()},
    channels=(
        (
            Channel.CALL,
            _OUT,
            (
                "called|phoned|rang|dialed|dialled",
                "called|phoned back|them|him|her|again",
                "by phone",
                "over the phone",
                "on the phone with|to",
            ),
        ),
        (
            Channel.CALL,
            _IN,
            (
                "called|phoned|rang us|me|himself|herself|themselves",
                "they|he|she|client|customer called|phoned|rang back|in?",
                "incoming|inbound call?",
            ),
        ),
        (
            Channel.VISIT,
            _OUT,
            (
                "visited",
                "took|brought|carried ~ samples|testers|catalogues|brochures round|over|in|across",
                "=left|dropped|handed ~ samples|brochure|catalogue|leaflet|flyer|card|menu|pack over|off|in|with?",
                "stopped|dropped|swung|came|went|popped|called|drove|headed|nipped by|in|into|over|round|around",
                f"{done(GO)}|called in|over|round|by? to see them|him|her",
                "got there|in|here",
                "turned|showed up",
                "$ arrived|pitched up?",
                "was at|there",
                "saw them|him|her",
                "went to|there",
                "in person",
            ),
        ),
        (
            Channel.VISIT,
            _IN,
            ("they|he|she|client|customer came|visited", "came to us|me|office", "visited us|me", "walked in"),
        ),
        (
            Channel.MESSAGE,
            _IN,
            (
                "replied",
                "they|he|she wrote|messaged|texted back?",
                "he's|she's|they've just? messaged|texted|whatsapped|written",
                "wrote|messaged|texted to? us|me|back",
            ),
        ),
    ),
    sending=(
        (
            Channel.OFFER,
            (
                *SENT,
                f"sent|emailed|mailed|forwarded|wa'd|whatsapped|whatsapp'd|texted|messaged ~ {OFFER}",
                f"sent|forwarded ~ {OFFER} ~ email|e-mail|mail|whatsapp|telegram",
                f"{OFFER} was|has? been? sent|emailed|delivered",
                "quote's|quotes|proposal's gone|sent|emailed over|across|by?",
                f"resent|re-sent|fired|shot|pinged|posted off|over|across|through? ~ {OFFER}",
                f"did|done|prepared ~ {OFFER}|costing ~ emailed|sent",
            ),
        ),
        (
            Channel.EMAIL,
            ("emailed|e-mailed|mailed", "sent|wrote ~ email|e-mail|mail|letter"),
        ),
        (
            Channel.MESSAGE,
            (
                "texted|messaged|wrote|pinged|sent|wa'd|whatsapped|whatsapp'd|dm'd",
                "sent a|an? message|text|msg|sms",
                "dropped|fired|shot|pinged ~ email|line|text|message|whatsapp",
                "posted|sent ~ samples|sample",
            ),
        ),
    ),
    media=(
        (Channel.EMAIL, ("by email|e-mail|mail",)),
        (Channel.MESSAGE, ("on|via|by whatsapp|telegram|viber|sms|text|linkedin",)),
    ),
    steps=STEPS,
    occasions=OCCASIONS,
    errands=ERRANDS,
    tried_again=TRIED_AGAIN,
    closed=(
        "demolished|boarded up",
        "knocked|burnt|burned|pulled down",
        "shut|closed|closing|shutting|shuts for good|ever",
        "shut|closed permanently",
        "closed|shut down",
        "shutting|closing up|down in|at|by|from|next ~ month|year|week?",
        "shutting|closing down|shop|business",
        "out of business",
        "went|gone bust|bankrupt|under",
        "ceased trading",
    ),
    bans=(
        "no point calling|ringing|phoning|chasing|visiting|going",
        f"don't|never|stop|quit|no {CONTACT} me|us|them|him|her|here? any? more|again|anymore|ever",
        f"stop|quit {CONTACT} me|us|them|him|her|here?",
        "told|asked me|us? not to come|visit|call back|again",
        "do not call|contact|ring|phone|bother|email|message them|him|her|me|us? again|anymore|ever?",
        "don't|never|stop call|contact|calling|contacting them|him|her|me|us? again|anymore|ever?",
        "don't|never|stop ring|phone|bother|email|message them|him|her|me|us? again|anymore|ever?",
        "asked|told|said|want|wants ~ not|stop to? call|calling|contact|contacting|ring|bother again|anymore?",
        "asked|told|said|want|wants ~ not to be contacted|called|rung|chased|pestered|hassled|disturbed|bothered",
        "asked|told|said|want|wants ~ not|stop to? email|emailing|message|messaging|text",
        "asked|told|said|want|wants ~ not|stop to? texting|phone|phoning|write|writing",
        "no more calls|contact",
        "do not disturb any? more?",
        "don't|stop disturb|disturbing us|them? any? more?",
        "take|taken|remove|removed ~ off|from ~ list|database|books",
    ),
    asked_to_come=(
        "=wants|want|wanted|would|like|keen to? come|visit|pop|see to|in|round|over? the|our|my? showroom|office|unit",
        "ask|asks|asked|asking|wants|want|told|invited us|me to? come|visit|pop",
        "happy|ok|fine|willing|able|wants|want|keen to meet|see",
        "wants|want|wanted|likes|like to? see me|us",
        "said|says|told ~ come|pop|drop|swing",
        "wants|want|wanted|asked me|us over|round|in",
        "wants|want|wanted|asked|asks|asking|needs|need|invited ~ visit|meeting|meet|demo",
        "wants|want|wanted|asked|asks|invited us|me to? come",
        "wants|want|wanted|asked|asks|invited ~ come|pop|drop|stop over|in|by|round",
    ),
    takes=(
        "signed|approved ~ order|po",
        "they're|he's|she's|theyre|hes|shes|is|are ordering",
        "ordering",
        "takes|taking",
        "they|we take",
        "i'll|he'll|she'll|they'll|theyll|will|gonna take|have",
    ),
    tried=("took ~ to try|test|trial", "took ~ on trial"),
    payments=(
        f"={_MONEY} ~ {_CAME} through|in?",
        f"={_MONEY}|cheque's|check|check's ~ came|arrived|landed|cleared|received through|in?",
        f"={_MONEY} is|was|has in",
        f"={_MONEY}|money's|payment's|cheque's in",
        f"={_PAID} off|up|down|over? ~ {_MONEY}|{_OWED}",
        f"={_OWED}|{_MONEY} ~ paid|settled|cleared|squared|transferred|made|done|went|processed through|over|out|up?",
        f"=balance|rest|remainder|{_MONEY} ~ sent through|over|out?",
        f"={_GAVE} over|off|me|us|round? ~ {_MONEY}|check|advance",
        "=settled|squared|paid|coughed|ponied|stumped up",
        "=took|taken|grabbed|bagged|collected|bought",
        "=receipt",
        "paid|prepaid",
        "=settled|transferred|wired",
        "=spent|spend|spending",
        "=card|cash|bank|online|cheque payment|sale|transfer|deposit",
        "=in the bag",
        "=he's|she's|they're|hes|shes|theyre|they|is|are having",
        "=$ having",
        "=came in|through",
    ),
    pay_promises=PAY_PROMISES,
    unmade=UNMADE,
    absences=ABSENCES,
    call_backs=(
        "call|ring|phone ~ back",
        "try us|me",
        "they'll|he'll|she'll|will call|ring|phone me|us|back",
        "callback|cb|c/b",
        "call|ring|phone them|him|her|me|us? back",
        "call again|later",
    ),
    asked_to_call_back=(
        "asked|told|said|wants|wanted ~ call|ring|phone back|later|again?",
        "wants|want|needs|wanted|asked a? ringing|calling|phoning back?",
        "call|ring|phone|try ~ he|she|they said|says|reckons|suggested",
    ),
    nouns=(
        (Channel.CALL, StepKind.CALL, ("call",)),
        (Channel.VISIT, StepKind.VISIT, ("visit|meeting|meet|appointment|appt",)),
        (Channel.OFFER, StepKind.OFFER, ("quote|proposal",)),
        (Channel.OTHER, StepKind.PAYMENT, ("payment", "=balance|remainder", "=rest £*|$*|€*")),
    ),
    faint=FAINT,
)
