"""The program as a process: settings, logs, metrics, the clock, the lock, complaints to the operator."""
