"""Whether somebody was reached, and who was not there."""
