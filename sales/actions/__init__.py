"""What people do, as use cases over the ports. Each action is one step within a unit of work
that the caller commits.
"""
