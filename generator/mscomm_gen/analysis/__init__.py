"""Pure functions over the contract: its graph, and the numbers that follow from it."""
