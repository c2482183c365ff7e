"""Targets: each turns the contract into some of the output's files."""
