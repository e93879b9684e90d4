"""Companies, their members, teams, vacations, goals, invites, directories; and Telegram accounts."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Time,
    UniqueConstraint,
)

from sales.company.directories import DirectoryKind
from sales.ground.scope import Role
from sales.reporting.leading.goals import Aim, Span
from storage.schema.columns import Coded, Json, LocalDate, Utc, Words
from storage.schema.tables.parts import business, count, flag, index, metadata, number, part_of, version, words

workspaces = Table(
    "workspaces",
    metadata,
    number("id", key=True),
    words("name"),
    Column("country", String, nullable=False),
    Column("currency", String, nullable=False),
    Column("zone", String, nullable=False),
    Column("locale", String, nullable=False),
    flag("protect_content"),
    Column("rules", Json, nullable=False),
    count("analyser"),  # by which all its clients stand in `names`; while it is another, search asks other columns
    Column("graded_on", LocalDate),  # the day on which all its clients were graded last, and by which bounds
    Column("worth_a", BigInteger),
    Column("worth_b", BigInteger),
    Column("grading_until", Utc),
    version(),
    Column("created_at", Utc, nullable=False),
    count("counted"),  # by which rules the standing of all its clients is counted
    Column("days_off", Json, nullable=False, server_default="[]"),
    flag("pools"),  # as its rules say
    Column("pooled_on", LocalDate),  # the day on which it was seen last who goes to the pool
)

people = Table(
    "people",
    metadata,
    number("id", key=True),  # Telegram's
    words("name"),
    Column("locale", String, nullable=False),
    Column("zone", String),
    Column("blocked_at", Utc),
    number("waiting_draft", null=True),
    Column("updated_at", Utc, nullable=False),
)

teams = business(
    "teams",
    ForeignKeyConstraint(["workspace_id"], ["workspaces.id"]),
    words("name"),
    flag("retired"),
    version(),
)

members = business(
    "members",
    ForeignKeyConstraint(["workspace_id"], ["workspaces.id"]),
    Column("person_id", BigInteger, ForeignKey("people.id")),
    words("name"),
    Column("role", Coded(Role), nullable=False),
    Column("digest_at", Time, nullable=False),
    Column("working_days", Json, nullable=False),
    Column("since", Utc),
    Column("until", Utc),
    version(),
    # What is sent unasked, see sales/company/alerts.py; NULL: nothing.
    Column("call_lead", Integer),
    Column("visit_lead", Integer),
    Column("evening_at", Time),
    Column("quiet_since", Time),
    Column("quiet_until", Time),
    Column("team_at", Time),
    Column("unheard", Json),
    number("team_id", null=True),
    Column("leads", Json),  # the teams that this lead leads
    flag("on_complaint", raised=True),
    flag("on_refusal", raised=True),
    flag("on_silence", raised=True),
    flag("on_idle"),
    Column("order_from", BigInteger),
    flag("team_evening"),
    flag("pool"),  # nobody: whose are the clients of nobody in particular, see sales/jobs/pool.py
)
index("uq_members_active_person", members.c.person_id, unique=True, only="until IS NULL")
# For leads of all companies who want to hear of reps without a touch: asked each minute.
index("ix_members_hearing_idle", *members.c["on_idle", "workspace_id"], only="until IS NULL")

vacations = business(
    "vacations",
    number("member_id"),
    number("substitute_id", null=True),
    Column("since", LocalDate, nullable=False),
    Column("until", LocalDate, nullable=False),
    Column("begun_at", Utc),
    Column("ended_at", Utc),
    version(),
    part_of("members", "member_id"),
    part_of("members", "substitute_id"),
)
index("uq_vacations_standing", *vacations.c["workspace_id", "member_id"], unique=True, only="ended_at IS NULL")
index("ix_vacations_covered", *vacations.c["workspace_id", "substitute_id"], only="ended_at IS NULL")

# Goals of a member, a team, or (without either) the whole company: see sales/reporting/leading/goals.py.
goals = business(
    "goals",
    number("member_id", null=True),
    Column("aim", Coded(Aim), nullable=False),
    Column("span", Coded(Span), nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("since", LocalDate, nullable=False),
    Column("until", LocalDate),
    number("set_by"),
    Column("set_at", Utc, nullable=False),
    version(),
    number("team_id", null=True),
    part_of("members", "member_id"),
    part_of("members", "set_by"),
)
index(
    "uq_goals_standing",
    *goals.c["workspace_id", "member_id", "aim", "span"],
    unique=True,
    only="until IS NULL AND member_id IS NOT NULL",
)
index(
    "uq_goals_company",
    *goals.c["workspace_id", "aim", "span"],
    unique=True,
    only="until IS NULL AND member_id IS NULL AND team_id IS NULL",
)
index(
    "uq_goals_team",
    *goals.c["workspace_id", "team_id", "aim", "span"],
    unique=True,
    only="until IS NULL AND team_id IS NOT NULL",
)
Index("ix_goals_of", *goals.c["workspace_id", "member_id"])

invites = Table(
    "invites",
    metadata,
    number("id", key=True),
    Column("token_hash", LargeBinary, nullable=False),
    number("workspace_id", null=True),
    Column("role", Coded(Role), nullable=False),
    number("member_id", null=True),
    number("issued_by", null=True),
    Column("expires_at", Utc),
    Column("used_at", Utc),
    number("used_by", null=True),
    Column("revoked_at", Utc),
    number("team_id", null=True),
    UniqueConstraint("token_hash"),
    Index(None, "workspace_id"),
)

saved_lists = business(
    "saved_lists",
    ForeignKeyConstraint(["workspace_id"], ["workspaces.id"]),
    number("member_id", null=True),  # null: the company's
    Column("name", Words, nullable=False),
    Column("data", Json, nullable=False),
    flag("retired"),
    version(),
)

# Texts that members send again and again, see sales/company/wordings.py.
wordings = business(
    "wordings",
    ForeignKeyConstraint(["workspace_id"], ["workspaces.id"]),
    number("member_id", null=True),  # null: the company's
    Column("name", Words, nullable=False),
    Column("text", Words, nullable=False),
    flag("retired"),
    version(),
)

list_entries = business(
    "list_entries",
    ForeignKeyConstraint(["workspace_id"], ["workspaces.id"]),
    Column("kind", Coded(DirectoryKind), nullable=False),
    Column("code", String),
    Column("text", Words),
    Column("place", Integer, nullable=False),
    flag("retired"),
    version(),
    number("proposed_by", null=True),  # the member who brought the word, while it waits for an owner's answer
)
