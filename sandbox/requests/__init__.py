"""What bots ask: parameters, refusals, faults to order, pace, the calls kept."""
