"""Rows of the shape to the frozen contract: names resolved, defaults filled in."""
