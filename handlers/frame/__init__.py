"""What every conversation stands in: the turn, the answer, errors, filters, drafts, open questions, stop, undo."""
