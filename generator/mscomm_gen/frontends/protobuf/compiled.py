"""The descriptors that protoc makes of a contract's files, and what their options say."""

from __future__ import annotations

import tempfile
from functools import cached_property
from pathlib import Path, PurePath
from typing import Final

from google.protobuf.descriptor_pb2 import (
    FileDescriptorProto,
    FileDescriptorSet,
    MethodDescriptorProto,
)
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from ...diagnostics import ContractFault, Diagnostic, Span
from ...diagnostics.codes import reading
from ...protobuf.compiling import ProtocRefused, Refusal, compile_files
from ...records import dataclass
from .files import Files
from .unloadable import place_of

# What protoc says before it ends over an option.
_NO_TEXT: Final = "contains invalid UTF-8 data"


@dataclass(frozen=True)
class Compiled:
    """`set` holds the files, imports before what imports them; `files` says what they are called."""

    set: FileDescriptorSet
    files: Files

    @property
    def root(self) -> FileDescriptorProto:
        return next(file for file in self.set.file if file.name == self.files.root)

    def shown(self, name: str) -> str:
        """What diagnostics call a file."""
        return self.files.shown.get(name, name)

    def said(self, options: Message) -> Message | None:
        """Options by a class that knows what extends them; None where no file defines options."""
        full = options.DESCRIPTOR.full_name
        known = self._options.get(full)
        if known is None:
            try:
                kind = self._pool.FindMessageTypeByName(full)
            except KeyError:
                return None
            known = self._options[full] = GetMessageClass(kind)
        return known.FromString(options.SerializeToString())

    def extension(self, options: Message, name: str) -> Message | None:
        """What an option says that the files define, by its full name; None where it does not stand there."""
        # Who defines no options imports nothing of descriptor.proto.
        said = self.said(options) if options.ByteSize() else None
        for field, value in said.ListFields() if said is not None else ():
            if field.full_name == name and isinstance(value, Message):
                return value
        return None

    def option(self, method: MethodDescriptorProto, name: str) -> Message | None:
        """What an option of a method says that its files define; None where it does not stand there."""
        return self.extension(method.options, name)

    @cached_property
    def _options(self) -> dict[str, type[Message]]:
        return {}

    @cached_property
    def _pool(self) -> DescriptorPool:
        pool = DescriptorPool()
        for file in self.set.file:
            try:
                pool.Add(file)
            except TypeError as error:
                raise ContractFault([self._unloadable(file, error)]) from None
        return pool

    def check(self) -> Compiled:
        """Raises ContractFault for what protoc takes and protobuf's runtime for Python does not."""
        _ = self._pool
        return self

    def _unloadable(self, file: FileDescriptorProto, error: TypeError) -> Diagnostic:
        shown = self.shown(file.name)
        reason = str(error).rpartition("descriptor pool: ")[2]
        return Diagnostic(
            reading.REFUSED_PROTO,
            f"protoc takes this file, and protobuf's runtime for Python does not: {reason}",
            place_of(file, shown, reason) or Span.whole(shown),
            "rename what is named there",
        )


def compiled(files: Files) -> Compiled:
    """Raises ContractFault with all that protoc says, at its places."""
    # Copies under the names that imports have: whatever the folders are called, protoc sees a plain tree.
    with tempfile.TemporaryDirectory(prefix="mscomm-") as folder:
        for name, data in files.data.items():
            place = Path(folder, *name.split("/"))
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        try:
            made = compile_files(
                [files.root], [Path(folder)], apart=files.odd is not None
            )
        except ProtocRefused as refused:
            raise ContractFault(_faults(refused, files, folder)) from None
    if files.odd is not None and not all(_is_text(file) for file in made.file):
        raise ContractFault([_no_text(files.odd)])
    return Compiled(made, files).check()


def _is_text(file: FileDescriptorProto) -> bool:
    """Whether the names of a file are text: those that JSON has need not be."""
    waiting = list(file.message_type)
    while waiting:
        message = waiting.pop()
        waiting += message.nested_type
        # Bytes that are no UTF-8 come as bytes.
        if any(not isinstance(field.json_name, str) for field in message.field):
            return False
    return True


def _no_text(span: Span) -> Diagnostic:
    return Diagnostic(
        reading.REFUSED_PROTO,
        "the bytes of this text are no UTF-8",
        span,
        "write each character as the bytes that UTF-8 has for it; what is no text is of the type bytes",
    )


def _faults(refused: ProtocRefused, files: Files, folder: str) -> list[Diagnostic]:
    told = [each for each in refused.refusals if not _follows(each)]
    # Of an import that can be no file, protoc may say where it stands and no more.
    found = [
        Diagnostic(
            reading.REFUSED_PROTO,
            said.text,
            _span(said, files, folder),
            "mend it so that protoc compiles it",
        )
        for said in told or refused.refusals
    ]
    if not found and files.odd is not None and _NO_TEXT in refused.said:
        found.append(_no_text(files.odd))
    elif not found:
        text = (
            refused.said.replace(f"{folder}/", "")
            or "protoc refuses it and says nothing"
        )
        whole = Span.whole(files.shown[files.root])
        found.append(Diagnostic(reading.REFUSED_PROTO, text, whole))
    return found


def _follows(said: Refusal) -> bool:
    """Whether a fault only says that an imported file has faults of its own, which are told."""
    return said.text.startswith('Import "') and "had errors" in said.text


def _span(said: Refusal, files: Files, folder: str) -> Span:
    # protoc names a file as it lies on the disk.
    place = PurePath(said.file)
    inside = place.is_relative_to(folder)
    name = place.relative_to(folder).as_posix() if inside else said.file
    shown = files.shown.get(name)
    if shown is None:
        # There is no such file, and its import is what is wrong.
        return files.wanted.get(name) or Span.whole(files.shown[files.root])
    if not said.line:
        return Span.whole(shown)
    return Span(shown, said.line, said.column, said.line, said.column + 1)
