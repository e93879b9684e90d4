"""The worth of clients (RFM) as it is stored: recomputed nightly per company, and with each order per client."""
