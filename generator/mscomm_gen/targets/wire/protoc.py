"""A .proto file to descriptors, by the protoc inside grpcio-tools."""

from __future__ import annotations

import importlib
import tempfile
from bisect import bisect_right
from importlib import resources
from itertools import accumulate
from pathlib import Path
from typing import Final


def descriptor_set(name: str, text: str) -> bytes:
    """The serialized FileDescriptorSet of one file, without those of protobuf's own that it imports.

    Works in a temporary folder that is gone afterwards. Raises ProtocRefused; protoc itself says why on
    standard error.
    """
    # Some 20 ms, and only contracts with gRPC need it; by name, since it comes without types.
    protoc = importlib.import_module("grpc_tools.protoc")
    well_known = resources.files("grpc_tools") / "_proto"
    with (
        tempfile.TemporaryDirectory(prefix="mscomm-") as folder,
        resources.as_file(well_known) as include,
    ):
        source = Path(folder, name)
        source.write_text(text, encoding="utf-8")
        out = Path(folder, "descriptors")
        code = protoc.main(
            [
                "protoc",
                f"--proto_path={folder}",
                f"--proto_path={include}",
                f"--descriptor_set_out={out}",
                str(source),
            ]
        )
        if code != 0:
            raise ProtocRefused(f"protoc does not take {name}")
        return out.read_bytes()


class ProtocRefused(Exception):
    """The emitted .proto does not compile: a fault of the generator, not of the contract."""


def literal_lines(data: bytes, width: int) -> list[str]:
    """Bytes as adjacent literals, each at most `width` columns wide."""
    text = data.decode("latin-1").translate(_ESCAPES)
    # Where the text of each byte ends: a line never ends within one.
    ends = list(accumulate(map(_WIDTHS.__getitem__, data)))
    lines: list[str] = []
    start = done = 0
    while done < len(ends):
        done = bisect_right(ends, start + width - 3, lo=done)
        lines.append(f'b"{text[start : ends[done - 1]]}"')
        start = ends[done - 1]
    return lines or ['b""']


def _escape(byte: int) -> str:
    known = {ord("\\"): "\\\\", ord("\n"): "\\n"}
    # A quote is escaped by number: black would weigh one kind of quote against the other.
    plain = 32 <= byte < 127 and byte != ord('"')
    return known.get(byte) or (chr(byte) if plain else f"\\x{byte:02x}")


_ESCAPES: Final = {byte: _escape(byte) for byte in range(256)}
_WIDTHS: Final = [len(_ESCAPES[byte]) for byte in range(256)]
