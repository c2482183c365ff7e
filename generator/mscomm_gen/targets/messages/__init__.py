"""The `messages` target: what of a message is the same on every broker."""
