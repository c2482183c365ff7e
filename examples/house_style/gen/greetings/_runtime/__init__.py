# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The run-time half of the emitted code: read it once, it is the same in every package."""
