"""What each figure of a report counts, as SQL conditions on touches and orders."""

from typing import Any

from sqlalchemy import ColumnElement, Table, and_, bindparam, exists, func, or_, select, true

from sales.clients.client import BuyingRole
from sales.clients.facts import is_answer
from sales.reporting.counts import EVENING
from sales.reporting.slices import Doing
from sales.work.channels import Channel
from sales.work.check_in import NEAR
from sales.work.outcomes import ATTEMPTS, REFUSALS, TRAITS, Outcome, Reach, is_conversation
from storage.reporting.clocks import DAY, HOUR, epoch
from storage.schema.tables import clients, contacts, orders, touches

_c, _k, _o, _t = clients.c, contacts.c, orders.c, touches.c
_HERE: ColumnElement[int] = bindparam("workspace")
SOON_ENOUGH = 2 * DAY


def of_nobody_gone(done: Table) -> ColumnElement[bool]:
    """Excludes deleted clients: there are few, so they are listed once per statement."""
    gone = select(_c.id).where(_c.workspace_id == _HERE, _c.deleted_at.is_not(None))
    return done.c.client_id.not_in(gone)


_earlier, _sooner = touches.alias("earlier"), orders.alias("sooner")
_FIRST = ~exists(_earlier.c.id).where(  # of no other column: SQLite would look at the row for it
    _earlier.c.workspace_id == _t.workspace_id,
    _earlier.c.client_id == _t.client_id,
    _earlier.c.deleted_at.is_(None),
    _earlier.c.at <= _t.at,
    or_(_earlier.c.at < _t.at, _earlier.c.id < _t.id),
).correlate(touches)
_NEW = ~exists().where(
    _sooner.c.workspace_id == _o.workspace_id,
    _sooner.c.client_id == _o.client_id,
    _sooner.c.deleted_at.is_(None),
    or_(_sooner.c.amount.is_(None), _sooner.c.amount >= 0),
    _sooner.c.on <= _o.on,
    or_(_sooner.c.on < _o.on, _sooner.c.id < _o.id),
).correlate(orders)
_OF_ITS_CARD = (_k.workspace_id == _t.workspace_id, _k.client_id == _t.client_id, _k.deleted_at.is_(None))
_FEW = select(func.count(_k.id)).where(*_OF_ITS_CARD).correlate(touches).scalar_subquery() <= 1
_NAMED = (*_OF_ITS_CARD, _k.id == _t.contact_id)
_DECIDES = or_(
    and_(_t.contact_id.is_(None), _FEW),
    exists().where(*_NAMED, _k.role == BuyingRole.DECIDES).correlate(touches),
    and_(exists().where(*_NAMED, _k.role == BuyingRole.UNKNOWN).correlate(touches), _FEW),
)
"""As `facts.reached_decider`: a talk without a named person counts only if the card has at most one contact."""
_CALL, _IN_EARNEST = _t.channel == Channel.CALL, _t.outcome.not_in(ATTEMPTS)
_VISIT = and_(_t.channel == Channel.VISIT, _IN_EARNEST)
_BLUR = func.coalesce(_t.accuracy, 0)
_CONFIRMED, _FAR = and_(_t.away <= NEAR, _BLUR <= NEAR), _t.away - _BLUR > NEAR  # as `check_in.check_in`
REACHED = and_(_CALL, _t.outcome.in_(filter(is_answer, Outcome)))
TALK = _t.outcome.in_(filter(is_conversation, Outcome))
SALE = or_(_o.amount.is_(None), _o.amount >= 0)


def told(reach: Reach) -> ColumnElement[bool]:
    return _t.outcome.in_([one for one in Outcome if TRAITS[one].reach is reach])


def _through(channel: Channel) -> ColumnElement[bool]:
    return and_(_t.channel == channel, _IN_EARNEST)


def late(ahead: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether it was recorded in the evening, by a clock `ahead` seconds of UTC. Touches of long ago, as from a file,
    do not count.
    """
    recorded = epoch(_t.recorded_at)
    soon = recorded - epoch(_t.at) < SOON_ENOUGH
    return and_((recorded + ahead) % DAY >= EVENING.hour * HOUR, soon)


ITS_TOUCH = and_(_t.workspace_id == _o.workspace_id, _t.id == _o.touch_id)
MEANS: dict[Doing, ColumnElement[bool]] = {
    Doing.TOUCHES: true(),
    Doing.CALLS: _CALL,
    Doing.ATTEMPTS: _t.outcome.in_(ATTEMPTS),
    Doing.REACHED: REACHED,
    Doing.DECIDERS: and_(REACHED, _DECIDES),
    Doing.FIRST: _FIRST,
    Doing.REPEAT: ~_FIRST,
    Doing.VISITS: _VISIT,
    Doing.CONFIRMED: and_(_VISIT, _CONFIRMED),
    Doing.FAR: and_(_VISIT, _FAR),
    Doing.UNPLACED: and_(_VISIT, or_(_t.away.is_(None), ~or_(_CONFIRMED, _FAR))),
    Doing.OFFERS: and_(_t.channel == Channel.OFFER, _IN_EARNEST),
    Doing.REFUSALS: _t.outcome.in_(REFUSALS),
    Doing.TALKS: told(Reach.SOMEBODY),
    Doing.SENT: told(Reach.ONE_WAY),
    Doing.NOTED: told(Reach.UNSAID),
    Doing.MESSAGES: _through(Channel.MESSAGE),
    Doing.EMAILS: _through(Channel.EMAIL),
    Doing.OTHERS: _through(Channel.OTHER),
    Doing.ORDERS: SALE,
    Doing.NEW_SALES: and_(SALE, _NEW),
    Doing.REPEAT_SALES: and_(SALE, ~_NEW),
    Doing.RETURNS: ~SALE,
}
"""All but what is recorded in the evening, which depends on the time zone: `late`."""
