"""Phrases of a report in English that say little by themselves, and what is none of the others."""

from sales.languages.en.phrases import everyday
from sales.languages.vocabulary import Meaning, Phrases
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from sales.work.step import StepKind

FAINT: tuple[tuple[Meaning, Phrases], ...] = (
    *everyday.HINTS,
    (Meaning(outcome=Outcome.TALKED, faint=True), ("answered",)),
    (Meaning(faint=True, kept=True), ("said",)),
    (
        Meaning(),
        (
            "order|delivery|goods|stock|parcel? hasn't|haven't|not|isn't been? arrived|come|here|landed|delivered yet",
            "order|delivery|goods|stock|parcel? yet to arrive|come|land",
        ),
    ),
    (
        Meaning(outcome=Outcome.TALKED, kept=True),
        (
            "wants|want|needs|need|asked|after for? a|an|the|another? ~ copy|copies",
            "wants|want|needs|need|asked for? a|an? copy|copies of ~",
            "wants|want|needs|need|asked for? a|an|the? invoice|contract|statement|receipt copy|copies",
            "wants|want|needs|need|asked for? a|an|the? copy|copies invoice|statement|receipt? sent|emailed over?",
            "want|wants|asked for? ~ drop|delivery ~ before|earlier|later|moved|changed",
        ),
    ),
    (
        Meaning(outcome=Outcome.THINKING, faint=True, kept=True, guess=True),
        ("get|getting|give|giving|promised|promises an|a|me|us? answer|decision|reply|verdict",),
    ),
    (
        Meaning(outcome=Outcome.ORDER, happened=True, faint=True, kept=True, guess=True),
        ("same as last ~", "same as before"),
    ),
    (Meaning(outcome=Outcome.NOT_NOW, faint=True), ("later",)),
    (
        Meaning(outcome=Outcome.NOT_NOW, faint=True, kept=True, guess=True),
        (
            "after|until|till|til the? xmas|christmas|easter|holidays|season|summer|refurb|refit",
            "after|until|till|til|in the? new year",
        ),
    ),
    (Meaning(step=StepKind.VISIT, faint=True, kept=True), ("at theirs|their", "theirs $")),
    (Meaning(step=StepKind.OFFER, faint=True, kept=True), ("$ costing|costings|estimate|quotation",)),
    (Meaning(outcome=Outcome.INTERESTED, faint=True, kept=True, guess=True), ("wants|want|needs|wanted",)),
    (
        Meaning(outcome=Outcome.INTERESTED, step=StepKind.OTHER, kept=True, guess=True),
        ("wants|want|needs|need ~ boxes|packs|bags|cases|rolls|cups|labels|it|them dropped|delivered|brought|left",),
    ),
    (
        Meaning(outcome=Outcome.NOT_NOW, step=StepKind.CALL, faint=True),
        ("pick it|this up again?", "come|coming|get|getting|go|going back to it|this", "$ back to it|this"),
    ),
    (
        Meaning(outcome=Outcome.REFUSED, reason=Reason.PRICE, faint=True, kept=True, guess=True),
        ("too|very|way dear|pricey|expensive|steep|costly", "too much money"),
    ),
    (
        Meaning(kept=True),
        (
            "what's|what|is ~ min|minimum order",
            "minimum|min|online|how order|orders",
            "order|delivery|shipment|pallet|parcel|goods left|shipped|went|arriving|arrives|dispatched",
            "on? sale or return",
            "looking for me|us|him|her",
            "left us|me|him|her|them a|an|the|some|with|to",
            "wants|wanted|want|tried|trying to cancel|leave|pull|withdraw",
            "he|she|they|owner|boss? think|thinks|thought i|we|you|it's|its|that|there|he|she|our|his|her",
            "supplier ~ let us|me down",
            "driver|courier|van|lorry couldn't|cldnt|unable to? ~ in|park|wait|stop|find|access",
            "signed ~ delivery|note|pod|timesheet|pass",
            "signed for it|em|them|the|parcel|delivery|goods|pallet|box|boxes",
            "driving past|by|through|over|up|down",
            "wants|want|needs|need|wanted to",
            "order|orders in doubt|question",
            "order form|number|book|process|history|online",
            "taking|takes it|them|him|her|time|over|off|on|care|notes|part|ages|samples",
            "as agreed|planned|arranged|promised|usual|discussed",
            "the|their|a signed ~ contract|paperwork|agreement|copy|documents|docs|form",
        ),
    ),
    (Meaning(denied=True), ("will|to send|pay|answer|reply|confirm|bring|share ~ later",)),
)
