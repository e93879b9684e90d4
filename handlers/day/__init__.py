"""The rep's day: calling through, check-in, reminders, the route, the evening, sorting out, plans."""
