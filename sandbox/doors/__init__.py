"""Ways into the sandbox: the Bot API over HTTP, in process, the control API, a terminal."""
