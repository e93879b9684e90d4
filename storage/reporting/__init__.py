"""Queries across clients: figures of reports, funnel, mornings, reminders, the lead's day, exports."""
