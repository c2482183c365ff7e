# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the contract depot describes."""

__all__: list[str] = []
