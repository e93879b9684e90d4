"""An update from the inbox to its handler: arrivals, the corridor, its desk, what is around a handler."""
