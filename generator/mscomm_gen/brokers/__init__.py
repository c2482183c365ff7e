"""Brokers that need no installation, for demonstrations, tests and local work."""
