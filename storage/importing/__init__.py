"""Imports: looking up known clients, writing, first calls, the past ones, undo."""
