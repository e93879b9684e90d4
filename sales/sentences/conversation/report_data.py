"""A report as its draft keeps it. What drafts of earlier releases lack is as it was before."""

from collections.abc import Mapping
from dataclasses import astuple, replace
from datetime import date, datetime
from typing import Any

from sales.clients.client_draft import NewClient
from sales.recording.sold import Sold
from sales.sentences.conversation.came import from_data as came_from
from sales.sentences.conversation.came import of_before_from
from sales.sentences.conversation.people.newly_known import Held, Known
from sales.sentences.conversation.report import Report
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from sales.work.step import StepKind, Wish


def to_data(one: Report) -> dict[str, Any]:
    return {
        "id": one.id,
        "client": one.client,
        "choices": list(one.choices),
        "channel": one.channel.value,
        "direction": one.direction.value,
        "outcome": one.outcome and one.outcome.value,
        "reason": one.reason and one.reason.value,
        "amount": one.amount,
        "at": one.at and one.at.isoformat(),
        "kind": one.kind.value,
        "steps": [step.to_data() for step in one.steps],
        "comment": one.comment,
        "happened": one.happened,
        "goods": [[sold.product, sold.quantity, sold.amount] for sold in one.goods],
        "goods_text": one.goods_text,
        "goods_paid": one.goods_paid,
        "timed": one.timed,
        "new": one.new,
        "unclear": list(one.unclear),
        "no_contact": one.no_contact,
        "words": one.words,
        "unsold": one.unsold,
        "pays": one.pays,
        "likely": one.likely,
        "undated": one.undated,
        "note": one.note,
        "settles": one.settles,
        "earlier": one.earlier,
        "text": one.text,
        "contact": one.contact,
        "person": one.person,
        "left_out": one.left_out,
        "learnt": [list(astuple(who)) for who in one.learnt],
        "left": [list(who) for who in one.left],
        "card": one.card and one.card.to_data(),
        "unsaid": one.unsaid,
        "alone": one.alone,
        "keeps": one.keeps,
        "shifted": list(one.shifted),
        "doubted": one.doubted,
        "came": one.came and one.came.to_data(),
        "reworded": one.reworded,
        "due": one.due and one.due.isoformat(),
        "priced": one.priced,
        "unread": list(one.unread),
        "over": list(one.over),
        "dropped": list(one.dropped),
        "card_only": one.card_only,
        "held": [[its.number, its.name] for its in one.held],
        "paid": one.paid,
        "delivered": one.delivered,
        "undue": one.undue,
        "beside": one.beside,
        "paid_on": one.paid_on and one.paid_on.isoformat(),
        "planned": one.planned,
        "picked": one.picked,
        "of_before": [order.to_data() for order in one.of_before],
    }


def from_data(data: Mapping[str, Any]) -> Report:
    return Report(
        data["id"],
        data["client"],
        tuple(data["choices"]),
        Channel(data["channel"]),
        Direction(data["direction"]),
        data["outcome"] and Outcome(data["outcome"]),
        data["reason"] and Reason(data["reason"]),
        data["amount"],
        data["at"] and datetime.fromisoformat(data["at"]),
        StepKind(data["kind"]),
        _steps(data),
        data["comment"],
        data["happened"],
        _goods(data),
        data.get("goods_text", data.get("product_text", "")),
        data.get("timed", True),
        data.get("new", ""),
        tuple(data.get("unclear", ())),
        data.get("no_contact", False),
        data.get("words", ""),
        data.get("unsold", ""),
        data.get("pays"),
        data.get("likely", False),
        data.get("undated", False),
        data.get("note", ""),
        data.get("settles", False),
        data.get("earlier", False),
        data.get("text", ""),
        data.get("contact"),
        data.get("person", ""),
        data.get("left_out", False),
        tuple(Known(*who) for who in data.get("learnt", ())),
        tuple((who, name) for who, name in data.get("left", ())),
        NewClient.from_data(data["card"]) if data.get("card") else None,
        data.get("goods_paid", ""),
        data.get("unsaid", False),
        data.get("alone", False),
        data.get("keeps", False),
        data.get("doubted", ""),
        came_from(data["came"]) if data.get("came") else None,
        data.get("reworded", ""),
        date.fromisoformat(data["due"]) if data.get("due") else None,
        data.get("priced", ""),
        tuple(data.get("unread", ())),
        tuple(data.get("over", ())),
        data.get("card_only", False),
        tuple(data.get("shifted", ())),
        tuple(Held(*its) for its in data.get("held", ())),
        data.get("paid", 0),
        data.get("delivered", False),
        data.get("undue", False),
        data.get("beside", ""),
        tuple(data.get("dropped", ())),
        date.fromisoformat(data["paid_on"]) if data.get("paid_on") else None,
        data.get("planned", False),
        data.get("picked", False),
        tuple(map(of_before_from, data.get("of_before", ()))),
    )


def _goods(data: Mapping[str, Any]) -> tuple[Sold, ...]:
    """Drafts of before know one product."""
    if "goods" in data:
        return tuple(Sold(*one) for one in data["goods"])
    return (Sold(data["product"]),) if data.get("product") else ()


def _steps(data: Mapping[str, Any]) -> tuple[Wish, ...]:
    """Drafts of before say of the first one alone which it moves."""
    steps = list(map(Wish.from_data, data["steps"] if "steps" in data else _only_step(data)))
    if steps and data.get("moves"):
        steps[0] = replace(steps[0], moves=data["moves"])
    return tuple(steps)


def _only_step(data: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [{"kind": data["kind"], "day": data["day"], "at": data["time"], "note": ""}] if data["day"] else []
