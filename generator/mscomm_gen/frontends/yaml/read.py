"""A file's bytes to text, or a diagnostic that says why not."""

from __future__ import annotations

import codecs
import re
import stat
from pathlib import Path
from typing import Final

from ...contract.reads import UNWATCHED, Reads
from ...diagnostics import Code, ContractFault, Diagnostic, Span
from ...diagnostics.codes import reading
from ...diagnostics.source_lines import BREAKS

LARGEST: Final = 10 * 1024 * 1024

# YAML 1.1, section 5.1: what is not printable; the second pattern only once it is needed, as it takes long to compile.
_ASCII_CONTROL: Final = re.compile(r"[^\t\n\r\x20-\x7e]")
_CONTROL: Final = (
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


def read_text(path: Path, reads: Reads = UNWATCHED) -> str:
    """The text of a contract's file. Raises ContractFault for whatever keeps it from being read."""
    name = str(path)
    reads.before(name)
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            kind = "a folder" if stat.S_ISDIR(facts.st_mode) else "not a regular file"
            raise _fault(
                reading.NOT_A_FILE,
                f"{name} is {kind}",
                Span(name, 1, 1, 1, 1),
                "give the path of a contract file, such as contract.yaml",
            )
        if facts.st_size > LARGEST:
            raise _too_large(name, facts.st_size)
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise _fault(
            reading.MISSING_FILE,
            f"{name} does not exist",
            Span(name, 1, 1, 1, 1),
            "check the path; it is taken from the folder the command runs in",
        ) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise _fault(
            reading.UNREADABLE_FILE,
            f"{name} cannot be read: {reason}",
            Span(name, 1, 1, 1, 1),
            "check the permissions of the file and of its folders",
        ) from None
    if len(data) > LARGEST:
        raise _too_large(name, len(data))
    reads.data(name, data)
    return decode(data, name)


def decode(data: bytes, name: str) -> str:
    """UTF-8 without a byte order mark and without control characters."""
    if data.startswith(codecs.BOM_UTF8):
        raise _fault(
            reading.BYTE_ORDER_MARK,
            "the file begins with a byte order mark (bytes EF BB BF)",
            Span(name, 1, 1, 1, 1),
            "save it as UTF-8 without BOM",
        )
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise _fault(
            reading.NOT_UTF8,
            "the file is UTF-16 text",
            Span(name, 1, 1, 1, 1),
            "save it as UTF-8",
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        raise _fault(
            reading.NOT_UTF8,
            f"byte {data[error.start]:#04x} at offset {error.start} is not UTF-8",
            _end_of(before, name),
            "save the file as UTF-8; it may be Latin-1 or Windows-1252",
        ) from None
    found = (_ASCII_CONTROL if text.isascii() else re.compile(_CONTROL)).search(text)
    if found is not None:
        raise _fault(
            reading.CONTROL_CHARACTER,
            f"the character U+{ord(found[0]):04X} is not allowed in YAML",
            _end_of(text[: found.start()], name),
            'remove it, or write it as an escape in double quotes ("\\x07")',
        )
    return text


def _end_of(before: str, name: str) -> Span:
    """The place right after a text, by YAML's line breaks."""
    lines = BREAKS.split(before)
    line, column = len(lines), len(lines[-1]) + 1
    return Span(name, line, column, line, column + 1)


def _too_large(name: str, size: int) -> ContractFault:
    return _fault(
        reading.TOO_LARGE,
        f"{name} has {size:,} bytes; a contract has at most {LARGEST:,}",
        Span(name, 1, 1, 1, 1),
        "check that this is the contract and not data",
    )


def _fault(code: Code, message: str, span: Span, hint: str) -> ContractFault:
    return ContractFault([Diagnostic(code, message, span, hint)])
