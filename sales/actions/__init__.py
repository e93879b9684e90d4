"""What people do, over the ports: each action is one step within a unit of work that the caller commits."""
