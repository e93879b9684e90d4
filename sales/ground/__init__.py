"""What everything else stands on: errors, ids, the clock, the scope, drafts, tokens. Nothing about selling."""
