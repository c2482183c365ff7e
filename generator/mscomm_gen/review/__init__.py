"""Two states of one contract: what changed, what breaks for whom, and how to do it safely."""
