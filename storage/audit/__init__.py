"""Who did and saw what: the journal of a unit of work, the audit rows and their hash chain, undo, erasure."""
