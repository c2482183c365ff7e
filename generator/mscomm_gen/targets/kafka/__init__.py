"""The `kafka` target: producers, outboxes and idempotent consumers."""
