"""Changes of single rows from which a kept day follows, as statements: whoever makes them in the end."""

from datetime import timedelta
from typing import Any

from sqlalchemy import delete, func, select, update

from sales.clients.client import BuyingRole
from sales.ground.scope import Role
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from sales.work.step import StepState
from storage.schema.tables import clients, contacts, members, next_steps, orders, touches
from tests.storage.sample_company import NOW, TODAY

DAY = timedelta(days=1)
T, SOLD, S, P = touches.c, orders.c, next_steps.c, contacts.c
FIRST, LAST = T.at == NOW - 9 * DAY, T.at == NOW - 3 * DAY
PION = select(clients.c.id).where(clients.c.name == "Пион").scalar_subquery()
LEAD = select(func.max(members.c.id)).where(members.c.role == Role.LEAD).scalar_subquery()
CHANGES: dict[str, Any] = {
    "a touch is taken back": update(touches).where(FIRST).values(deleted_at=NOW),
    "a touch goes for good": delete(touches).where(FIRST),
    "a touch was another day": update(touches).where(FIRST).values(at=NOW - 5 * DAY),
    "a touch was before all others": update(touches).where(LAST).values(at=NOW - 12 * DAY),
    "the touch that answered a step was later": update(touches).where(LAST).values(at=NOW - DAY),
    "a touch was by another channel": update(touches).where(FIRST).values(channel=Channel.VISIT, away=10, accuracy=1.0),
    "a touch had another outcome": update(touches).where(LAST).values(outcome=Outcome.REFUSED),
    "a touch was with somebody else": update(touches).where(T.contact_id.is_not(None)).values(contact_id=None),
    "a visit was elsewhere": update(touches).where(FIRST).values(channel=Channel.VISIT, away=9_000),
    "a touch was recorded in the evening": update(touches).where(FIRST).values(recorded_at=NOW - 9 * DAY + DAY / 2),
    "an order is another sum": update(orders).values(amount=7_00),
    "an order is a return": update(orders).values(amount=-7_00),
    "the last order was before the first": update(orders).where(SOLD.touch_id.is_not(None)).values(on=TODAY - 6 * DAY),
    "the first order was after the last": update(orders).where(SOLD.touch_id.is_(None)).values(on=TODAY - DAY),
    "the first order is taken back": update(orders).where(SOLD.touch_id.is_(None)).values(deleted_at=NOW),
    "the first order goes for good": delete(orders).where(SOLD.touch_id.is_(None)),
    "a step is done in time": update(next_steps).where(S.state == StepState.OPEN).values(
        state=StepState.DONE, closed_by=1, closed_at=NOW - 8 * DAY
    ),
    "a step is put right": update(next_steps).where(S.state == StepState.DONE).values(touch_id=S.closed_by),
    "a step is for another day": update(next_steps).values(due_on=TODAY - 2 * DAY),
    "a step was promised for another day": update(next_steps).values(promised_on=TODAY - 8 * DAY),
    "a step was left to somebody else after its day": update(next_steps).values(promised_by=LEAD),
    "a step goes for good": delete(next_steps),
    "whoever was talked to decides": update(contacts).values(role=BuyingRole.DECIDES),
    "whoever was talked to does not decide": update(contacts).values(role=BuyingRole.GATEKEEPER),
    "people have left": update(contacts).where(P.role != BuyingRole.DECIDES).values(deleted_at=NOW),
    "people are another client's": update(contacts).where(P.client_id != PION).values(client_id=PION),
    "people go for good": delete(contacts).where(P.role != BuyingRole.DECIDES),
    "clients are deleted": update(clients).values(deleted_at=NOW),
}  # fmt: skip
