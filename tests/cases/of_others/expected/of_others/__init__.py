# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the contract of_others describes."""

__all__: list[str] = []
