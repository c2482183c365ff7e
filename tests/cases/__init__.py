"""Contracts with what they must give: `expected/` (the output) or `diagnostics.txt` (what is wrong with them)."""
