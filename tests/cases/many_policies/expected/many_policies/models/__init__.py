# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The types of the contract. Each is loaded when it is first asked for."""

__all__: list[str] = []
