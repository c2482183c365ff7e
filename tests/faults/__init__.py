"""Emitted clients behind a network that refuses, resets, stalls, cuts, drips and lies."""
