"""Queries across clients: whose morning it is, figures of a report, rows of an export."""
