"""Requests of bots: parameters, refusals, ordered faults, rate limits, recorded calls."""
