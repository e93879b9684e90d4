"""What the figures of a report are, and what is behind them."""
