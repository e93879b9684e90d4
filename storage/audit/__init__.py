"""Who did and saw what: the journal of changes, the audit and its chain, erasure."""
