"""A .proto file to descriptors, by the protoc inside grpcio-tools."""

from __future__ import annotations

import importlib
import tempfile
from importlib import resources
from pathlib import Path


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
    lines: list[str] = []
    line = ""
    for byte in data:
        piece = _ESCAPES.get(byte) or (
            chr(byte) if 32 <= byte < 127 else f"\\x{byte:02x}"
        )
        if len(line) + len(piece) + 3 > width:
            lines.append(f'b"{line}"')
            line = ""
        line += piece
    lines.append(f'b"{line}"')
    return lines


# A quote is escaped by number: black would weigh one kind of quote against the other.
_ESCAPES = {ord('"'): "\\x22", ord("\\"): "\\\\", ord("\n"): "\\n"}
