"""Events and commands: options of the records that they carry, or of a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import Final

from google.protobuf.descriptor_pb2 import DescriptorProto

from ....diagnostics import Diagnostic
from ....diagnostics.codes import shape
from ....records import dataclass
from ...base import Keyed, Text
from ..index import Declared
from ..naming import snake
from . import words
from .operations import Rename, inside
from .said import Entry, FileOptions, Said, missing

KINDS: Final = ("event", "command")


@dataclass(frozen=True, slots=True)
class Carrying:
    """A message of brokers as an option says it. `kind` and `record` (a full name) are those of the record it is on."""

    said: Said
    options: FileOptions
    kind: str = ""
    record: str = ""


def carrying(
    parts: Sequence[FileOptions], declared: Mapping[str, Declared]
) -> list[Carrying]:
    """All messages of brokers, as they stand in the files."""
    found: list[Carrying] = []
    for part in parts:
        file = part.source.file
        here = part.of(file.options, part.source.root, words.FILE_OPTIONS)
        own = [Carrying(said, part) for said in here.get("message", ())]
        for each in declared.values():
            if each.source.file.name != file.name:
                continue
            if isinstance(each.thing, DescriptorProto):
                said = part.of(each.thing.options, each.place, words.MESSAGE_OPTIONS)
                own += [
                    Carrying(one, part, kind, each.full)
                    for kind in KINDS
                    for one in said.get(kind, ())
                ]
        found += sorted(
            own, key=lambda each: (each.said.whole.line, each.said.whole.column)
        )
    return found


@dataclass
class MessageTrees:
    """Writes the section `messages`. `names` is what records are called; `payloads` has the record of each message."""

    names: Mapping[str, str]
    renames: Mapping[str, Rename]
    faults: list[Diagnostic]
    payloads: dict[str, str] = field(default_factory=dict)

    def entries(self, found: Sequence[Carrying]) -> Iterator[Entry]:
        for each in found:
            made = self._entry(each)
            if made is not None:
                yield made

    def _entry(self, each: Carrying) -> Entry | None:
        said, whole = each.said, each.said.whole
        told = each.options.entries(said)
        name = said.text("name")
        if each.record:
            payload = self.names.get(each.record, each.record)
            for kind in KINDS:
                if said.has(kind):
                    self.faults.append(
                        Diagnostic(
                            shape.CONFLICTING_KEYS,
                            f"`{kind}` stands on the record `{payload}`, which is what is carried",
                            said.key_at(kind),
                            "take it out",
                        )
                    )
            told = [entry for entry in told if entry[0].value not in KINDS]
            told.insert(0, (Text(each.kind, whole), Text(payload, whole)))
            key = name or Text(snake(each.record.rpartition(".")[2]), whole)
        else:
            stated = said.text("event") or said.text("command")
            payload = "" if stated is None else stated.value
            if name is None and stated is None:
                self.faults.append(missing("name", whole))
                return None
            key = name or Text(snake(payload), whole)
        self.payloads[key.value] = payload
        rename = self.renames.get(payload, str)
        return key, Keyed(tuple(inside(told, "partition_key", rename)), whole)


def consumed(entries: Sequence[Entry], of: Mapping[str, Rename]) -> list[Entry]:
    """A service's entries with the fields that tell its messages apart by the names of the contract."""
    found: list[Entry] = []
    for key, value in entries:
        if key.value == "consumes" and isinstance(value, Keyed):
            told = tuple(
                (message, _told_apart(held, of.get(message.value, str)))
                for message, held in value.entries
                if isinstance(held, Keyed)
            )
            found.append((key, Keyed(told, value.span)))
        else:
            found.append((key, value))
    return found


def _told_apart(held: Keyed, rename: Rename) -> Keyed:
    return Keyed(
        tuple(
            (
                key,
                (
                    Keyed(tuple(inside(value.entries, "by", rename)), value.span)
                    if key.value == "dedupe" and isinstance(value, Keyed)
                    else value
                ),
            )
            for key, value in held.entries
        ),
        held.span,
    )
