"""Queries for leads: complaints, signals, steps they have set, goals, the team's plans."""
