"""The `kafka` target: producers and idempotent consumers."""
