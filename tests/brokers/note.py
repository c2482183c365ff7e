"""The payload of the broker tests."""

from __future__ import annotations

from pydantic import BaseModel

from runtime.decoding import json_decoder


class Note(BaseModel):
    """A small record; `id` tells a duplicate."""

    id: str
    key: str
    number: int
    text: str = ""


def _id(note: Note) -> str:
    return note.id


decode = json_decoder(Note, _id)
