"""Unique keys lead with the workspace, so that companies can be spread over the servers of a distributed PostgreSQL."""

from collections.abc import Iterator

from sqlalchemy import Table, UniqueConstraint

from storage.schema.tables import metadata

EXCEPT = {
    "workspaces(id)": "the workspace itself",
    "people(id)": "a Telegram account, which may come before any company and move between them",
    "drafts(person_id, id)": "a conversation begins before there is a company, and is its person's",
    "members(person_id)": "an account is in one company at a time; asked when only the account is known",
    "invites(id)": "named by nobody but its row; a link is followed before its company is known",
    "invites(token_hash)": "as above: all that the link says is its token",
    "inbox(seq)": "the order in which updates came to the bot, whoever sent them",
    "inbox(bot_id, update_id)": "Telegram numbers a bot's updates, not a company's",
    "outbox(id)": "one pace at Telegram for all companies, so one line of messages",
    "outbox(key)": "as above; the key begins with whom or what it is for",
    "signs(what)": "of the program itself",
    "dispatch(id)": "whose turn it is to send, for all companies: one row",
}
"""By table and columns: why it leads with something else."""


def test_unique_keys_lead_with_the_workspace_or_say_why_not() -> None:
    others = {key for table in metadata.tables.values() for key in _keys(table)}
    assert sorted(others - EXCEPT.keys()) == []
    assert sorted(EXCEPT.keys() - others) == []


def _keys(table: Table) -> Iterator[str]:
    """The unique keys that lead with another column."""
    unique = [one.columns for one in table.constraints if isinstance(one, UniqueConstraint)]
    for columns in (table.primary_key.columns, *unique, *(one.columns for one in table.indexes if one.unique)):
        names = [column.name for column in columns]
        if names[0] != "workspace_id":
            yield f"{table.name}({', '.join(names)})"
