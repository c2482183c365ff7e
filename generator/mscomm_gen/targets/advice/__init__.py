"""docs/advice.md: how a system communicates, and what is advised."""
