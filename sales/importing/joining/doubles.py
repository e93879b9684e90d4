"""Whom of the file the base knows already: by phone, e-mail and tax number exactly, by the company's key likely.

The caller asks the base once, with `wanted`, and hands the answers over as `Known`. Nothing is merged here: what to do
with each verdict is the person's decision.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sales.clients.client import ClientField
from sales.importing.said.clients import ImportedClient
from sales.values.company_names import company_key

RECOMMENDED_BY = ClientField.RECOMMENDED_BY.value


class Verdict(StrEnum):
    NEW = "new"
    SAME = "same"  # a phone, an e-mail or a tax number says so
    SIMILAR = "similar"  # only the name's key does
    COLLEAGUES = "colleagues"  # the same, but somebody else's: never touched


@dataclass(frozen=True, slots=True)
class Owned:
    """A client of the base and whose it is."""

    client: int
    owner: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look up in the whole workspace, except for the keys: these within the reader's scope. `recommenders`: the
    keys of who recommended somebody.
    """

    phones: frozenset[str]
    emails: frozenset[str]
    tax_numbers: frozenset[str]
    companies: frozenset[str]
    recommenders: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Known:
    """What the base answered."""

    phones: Mapping[str, Owned] = field(default_factory=dict)
    emails: Mapping[str, Owned] = field(default_factory=dict)
    tax_numbers: Mapping[str, Owned] = field(default_factory=dict)
    companies: Mapping[str, Owned] = field(default_factory=dict)
    recommenders: Mapping[str, tuple[Owned, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Case:
    """A client of the file and what the base has for it."""

    client: ImportedClient
    verdict: Verdict
    known: Owned | None = None


def wanted(clients: Iterable[ImportedClient]) -> Wanted:
    clients = list(clients)
    return Wanted(
        phones=frozenset(phone.e164 for client in clients for phone in client.phones if phone.e164),
        emails=frozenset(email for client in clients for email in client.emails),
        tax_numbers=frozenset(client.tax_number for client in clients if client.tax_number),
        companies=frozenset(filter(None, map(key_of, clients))),
        recommenders=recommenders(clients),
    )


def recommenders(clients: Iterable[ImportedClient]) -> frozenset[str]:
    """Keys of all who are said to have recommended somebody."""
    said = {client.told.get(RECOMMENDED_BY, "") for client in clients}
    return frozenset(filter(None, map(company_key, said)))


def cases(clients: Iterable[ImportedClient], known: Known, owners: Collection[int] | None) -> list[Case]:
    """A verdict for each. `owners` are those whose clients the reader may see, None is everybody."""
    return [_case(client, known, owners) for client in clients]


def _case(client: ImportedClient, known: Known, owners: Collection[int] | None) -> Case:
    same = _exactly(client, known)
    if same is not None:
        theirs = owners is not None and same.owner not in owners
        return Case(client, Verdict.COLLEAGUES if theirs else Verdict.SAME, same)
    similar = known.companies.get(key_of(client))
    return Case(client, Verdict.SIMILAR, similar) if similar else Case(client, Verdict.NEW)


def _exactly(client: ImportedClient, known: Known) -> Owned | None:
    """Phones tell most; e-mails come last, because one address may be of a whole business centre."""
    for phone in client.phones:
        if phone.e164 and phone.e164 in known.phones:
            return known.phones[phone.e164]
    if client.tax_number in known.tax_numbers:
        return known.tax_numbers[client.tax_number]
    return next((known.emails[email] for email in client.emails if email in known.emails), None)


def key_of(client: ImportedClient) -> str:
    return client.company_key or company_key(client.name)
