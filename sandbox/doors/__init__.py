"""Ways into the sandbox: in process, the control API, a terminal; the Bot API over HTTP is served by `server.py`."""
