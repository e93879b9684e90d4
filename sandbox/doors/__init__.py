"""Ways into the sandbox: in process, the control API, a terminal. The Bot API over HTTP is in `server.py`."""
