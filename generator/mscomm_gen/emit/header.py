"""The first line of every Python file that is emitted."""

from typing import Final

HEADER: Final = (
    "# Made by mscomm-gen. Edit the contract and build again; edits here are not kept."
)
