"""The running program: settings, wiring, doors, loops that watch the clock, command line. It may import everything."""
