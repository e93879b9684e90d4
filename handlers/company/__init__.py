"""The company's own affairs: team, settings, directories of sources and products."""
