"""The stamps on lists of clients. What a list wants stands in its draft; choices are named, never counted off."""

from handlers.speech.stamp import Stamp


class ShelfTap(Stamp, prefix="f1"):
    """Opens one of the lists that everybody has, or the recent clients."""

    shelf: str = "recent"


class NeedTap(Stamp, prefix="fj"):
    """Which of a member's clients: those of one of the lists, or who has an overdue step; back to the member."""

    member: str
    shelf: str = ""


class FilterTap(Stamp, prefix="f2"):
    """The filter of an open list: its facets, the choices of one, or one choice, put or taken away."""

    draft: str
    facet: str = ""
    choice: str = ""


class TakeTap(Stamp, prefix="ff"):
    """Takes one condition of a filter away, named by what it says."""

    draft: str
    what: str


class ClearTap(Stamp, prefix="f3"):
    """Takes the whole filter away."""

    draft: str


class SortTap(Stamp, prefix="f4"):
    """The orders of an open list, or one of them."""

    draft: str
    order: str = ""


class KeepTap(Stamp, prefix="f5"):
    """Asks under which name an open list is to be kept."""

    draft: str


class CallListTap(Stamp, prefix="f7"):
    """Begins calling through an open list."""

    draft: str


class ActTap(Stamp, prefix="fc"):
    """What is to be done with all clients of an open list; `value` says with what: a tag, a source, a colleague."""

    draft: str
    act: str = ""
    value: str = ""


class PickTap(Stamp, prefix="w5"):
    """Choosing clients of an open list by hand: the draft holds whom. `what`: "+" or "-", a page, "new", "done"."""

    draft: str
    what: str = "new"
    client: str = ""


class GoTap(Stamp, prefix="fd"):
    """Does it: the draft holds the list as it was confirmed, and becomes the work's id."""

    draft: str


class SpreadIdleTap(Stamp, prefix="fg"):
    """Asks whether to spread all of one's own clients without a step over days."""


class WentTap(Stamp, prefix="fk"):
    """Who went to the pool in a night, and from whom."""

    night: str
    page: int = 0


class PoolTap(Stamp, prefix="fp"):
    """A client of the pool in short; `what` is "take" where it is taken. `draft`, `page`: the list it was seen in."""

    client: str
    what: str = "see"
    draft: str = ""
    page: int = 0

    @property
    def back(self) -> str:
        """As a card names that list."""
        return f"f{self.draft}.{self.page}" if self.draft else ""


class IdleTap(Stamp, prefix="fi"):
    """Whoever is left without a step, of a member or of all in scope: as a list, or asked whether each gets a day.

    `period`: of the report that leads there; without one it is the team's morning.
    """

    member: str = ""
    period: str = ""
    spreads: bool = False


class WithinTap(Stamp, prefix="fe"):
    """Leaves what was written to find somebody in an open list: for the whole list, or to look everywhere."""

    draft: str
    everywhere: bool = False


class SavedTap(Stamp, prefix="f6"):
    """The lists that have a name; one of them opened, or `what` is to become of it: more, share, own, retire, back."""

    saved: str = ""
    what: str = ""


class FunnelTap(Stamp, prefix="f8"):
    """The funnel by stage, base or worth, of so many days; of all in scope, or of one manager or source."""

    ladder: str = "stage"
    days: int = 30
    manager: str = ""
    source: str = ""


class ApartTap(Stamp, prefix="f9"):
    """The managers, or the sources, that the funnel can be of; the page of them."""

    facet: str
    ladder: str
    days: int
    page: int = 0


class StandingTap(Stamp, prefix="fa"):
    """Who stands there in the funnel of so many days, as a list; `way`: who came there, or went, in these."""

    ladder: str
    rung: str
    days: int
    way: str = ""
    manager: str = ""
    source: str = ""


class MovementTap(Stamp, prefix="fb"):
    """Who came where and who went in the funnel of so many days."""

    ladder: str
    days: int
    manager: str = ""
    source: str = ""


class RungTap(Stamp, prefix="f0"):
    """As `StandingTap`, of no days: on messages of before."""

    ladder: str
    rung: str
    manager: str = ""
    source: str = ""


class RecommendedTap(Stamp, prefix="fh"):
    """Whom a client has recommended, as a list that leads back to its card; `by`: the card of who recommended it."""

    client: str
    by: bool = False
