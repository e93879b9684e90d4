"""The frame around all conversations: turn, answer, errors, filters, drafts, open questions, stopping, undo."""
