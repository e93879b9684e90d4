"""The running program: settings, wiring, doors, clock loops, command line. The only place that knows everything."""
