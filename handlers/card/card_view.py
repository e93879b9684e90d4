"""A card with what its words need from around it."""

from dataclasses import dataclass
from datetime import date, time
from zoneinfo import ZoneInfo

from sales.clients.client import Card, ClientLine, Contact
from sales.company.directories import Entry
from sales.company.members import Rules
from sales.reporting.leading.complaints import Complaint
from sales.standing.standing import Standing, standing
from sales.work.debt import Debt
from sales.work.order import Bought
from sales.work.reasons import Reason
from sales.work.sale import OfEntity


@dataclass(frozen=True, slots=True)
class CardView:
    """`owner` is the manager's name where it is not the reader; `bought` the products, `untaken` those of the
    company's list that whoever buys has not taken yet; `unmet` those by whom it is settled and nobody has talked with;
    `reached`: the hour from which they are usually reached by phone; `entity` what accounting tells of all points of
    its legal entity; `recommender` who recommended it, where that is a client whom the reader sees, `came_with_it`: how
    many that one has; `recommended`: how many came by this one; `ours`: what it buys a month, in minor units, where it
    is known how much it could; `books` what accounting tells it owes,
    `points` on how many cards; `fresh`: the reader's own touch that can still be taken back; `why`: for what the last
    talk was a refusal; `complaint`: one that is open, and the name of whoever has taken it.
    """

    card: Card
    rules: Rules
    zone: str
    source: Entry | None = None
    owner: str = ""
    bought: tuple[Bought, ...] = ()
    untaken: tuple[str, ...] = ()
    unmet: tuple[Contact, ...] = ()
    reached: time | None = None
    entity: OfEntity | None = None
    recommender: ClientLine | None = None
    came_with_it: int = 0
    recommended: int = 0
    ours: int | None = None
    books: Debt | None = None
    points: int = 1
    fresh: int | None = None
    why: Reason | None = None
    complaint: tuple[Complaint, str] | None = None

    def standing(self, today: date) -> Standing:
        return standing(self.card.client, self.rules, today, ZoneInfo(self.zone))
