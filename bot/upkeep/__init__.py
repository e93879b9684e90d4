"""Background work: sealing the audit, sweeping, purging, grading, sums, jobs, examination."""
