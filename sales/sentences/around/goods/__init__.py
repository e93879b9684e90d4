"""Goods on their way: what is brought, moved or put off by others."""
