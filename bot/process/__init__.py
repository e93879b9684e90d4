"""The program as an operating system process: settings, logs, metrics, clock, lock file, messages to the operator."""
