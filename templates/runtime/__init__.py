"""The run-time half of the emitted code: read it once, it is the same in every package."""
