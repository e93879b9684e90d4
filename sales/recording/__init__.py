"""Drafts of recording a touch and planning a step, and what an outcome proposes."""
