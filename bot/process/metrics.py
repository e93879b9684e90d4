"""Counters and gauges for `/metrics`. Labels are kinds and outcomes, never people."""

from functools import cache

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest


class Metrics:
    """The metrics of one app, in a registry of its own, so that several apps may live in one process."""

    def __init__(self) -> None:
        registry = CollectorRegistry()
        self.updates = Counter("updates", "Updates by kind and outcome", ["kind", "outcome"], registry=registry)
        self.seconds = Histogram("update_seconds", "From the claim to the end of the handler", registry=registry)
        self.api_errors = Counter("api_errors", "Bot API calls that failed", ["method", "error"], registry=registry)
        self.spoke_in_work = Counter(
            "calls_in_unit_of_work", "Bot API calls made while a unit of work was open", registry=registry
        )
        self.outbox = Gauge("outbox_rows", "Messages nobody asked for just now, by state", ["state"], registry=registry)
        self.outbox_lag = Gauge("outbox_lag_seconds", "How long the oldest due message waits", registry=registry)
        self.backlog = Gauge("inbox_backlog", "Updates taken in and not finished", registry=registry)
        self.in_hand = Gauge("updates_in_hand", "Updates being handled, saved or not", registry=registry)
        self.unsaid = Gauge("messages_unsaid", "Answers that still go out, their updates finished", registry=registry)
        self.hops = Gauge("database_hops", "Ways to the database and back since the start", registry=registry)
        self.backup_age = Gauge("backup_age_seconds", "How old the last good backup is; NaN: none", registry=registry)
        self.updates_of = cache(self.updates.labels)  # made once of each kind and outcome
        self._registry = registry

    @property
    def breaches(self) -> float:
        """How many Telegram calls were made while a unit of work was open. Should be 0."""
        return self._registry.get_sample_value("calls_in_unit_of_work_total") or 0.0

    def text(self) -> bytes:
        return generate_latest(self._registry)
