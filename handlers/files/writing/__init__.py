"""Workbooks that go out: the export and the templates."""
