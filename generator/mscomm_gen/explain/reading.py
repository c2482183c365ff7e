"""Explanations of what keeps a file from being read (MG1xx)."""

from __future__ import annotations

from typing import Final

from ..diagnostics.codes import reading as codes
from .model import Explanation, contract, mended, shell

EXPLANATIONS: Final[tuple[Explanation, ...]] = (
    shell(
        codes.MISSING_FILE,
        "No file has the path that was given. Nothing is guessed: a build of the wrong contract would be worse "
        "than none.",
        "Check the spelling, and the folder that the command runs in: paths are taken from there.",
        "mscomm-gen build contrat.yaml",
    ),
    shell(
        codes.NOT_A_FILE,
        "The path is a folder, a pipe or a device. A contract is a file, because its position is what the output, "
        "the lock and every message are told by.",
        "Name the file in the folder: `mscomm-gen build shop/contract.yaml`.",
        "mscomm-gen build .",
    ),
    shell(
        codes.UNREADABLE_FILE,
        "The system refuses to open the file: its permissions or those of a folder above, a broken disk, a path "
        "that leads through a file.",
        "Read the reason in the message; `ls -l` on the file and each folder above it shows the permissions.",
        "mscomm-gen lint contract.yaml/contract.yaml",
    ),
    shell(
        codes.TOO_LARGE,
        "A contract of 500 services has about half a megabyte. Ten megabytes are data that was taken for a "
        "contract, and reading them would only take time and memory.",
        "Check that the path is the contract's.",
        "head -c 11000000 /dev/zero > dump.yaml",
        "mscomm-gen build dump.yaml",
    ),
    shell(
        codes.NOT_UTF8,
        "The bytes of the file are no UTF-8 text, so nobody can say which letters were meant: the same byte is ö in "
        "Latin-1 and another letter elsewhere.",
        "Save the file as UTF-8; editors call it the encoding. `iconv -f latin1 -t utf-8` converts a file.",
        "printf 'mscomm: 1\\nname: shop\\ndescription: Bj\\366rn\\n' > latin1.yaml",
        "mscomm-gen build latin1.yaml",
    ),
    shell(
        codes.BYTE_ORDER_MARK,
        "The file begins with three bytes that do not show. Other tools take them for a part of the first key, and "
        "diffs show a change where none is seen.",
        "Save it as UTF-8 without BOM.",
        "printf '\\357\\273\\277mscomm: 1\\n' > contract.yaml",
        "mscomm-gen build contract.yaml",
    ),
    shell(
        codes.CONTROL_CHARACTER,
        "A control character does not show, and terminals obey it. YAML forbids them.",
        'Delete it. Where it is meant, write its escape in double quotes: "\\x07".',
        "printf 'mscomm: 1\\nname: sh\\007op\\n' > contract.yaml",
        "mscomm-gen build contract.yaml",
    ),
    mended(
        codes.BROKEN_YAML,
        "The text is no YAML, so nothing more can be said of it. The usual causes: a tab as indentation, a text "
        "with `: ` or a path with braces that is not quoted, a bracket that is not closed.",
        "Look at the place and at the line above; quote texts that hold any of `: { } [ ] , # & * ! | > ' \" % @`.",
        "description: orders: and stock\n",
        ("orders: and stock", '"orders: and stock"'),
    ),
    Explanation(
        codes.EMPTY_FILE,
        "There is nothing in the file but blanks or comments.",
        "Begin with `mscomm: 1`, or let `mscomm-gen init` write a first contract.",
        "# The contract of our shop.\n",
        contract(""),
    ),
    mended(
        codes.SEVERAL_DOCUMENTS,
        "A line `---` begins a second YAML document. A file holds one contract; the second would be lost in silence.",
        "Put each contract into a file of its own, or take the line out.",
        "---\nmscomm: 1\nname: other\n",
        ("---\nmscomm: 1\nname: other\n", ""),
    ),
    mended(
        codes.TOO_DEEP,
        "No contract needs more than a dozen levels, so this is a bracket that is never closed, or a file made "
        "to exhaust its reader.",
        "Look for the bracket that is not closed.",
        f"types: {'[' * 120}\n",
    ),
    mended(
        codes.ALIAS_EXPANSION,
        "Aliases (`*name`) stand for whole parts of the file. One that contains itself has no end, and a few that "
        "repeat each other expand to millions of nodes.",
        "Write the value out, or give the repeated part a name of the language: a type, a policy.",
        "types: &all\n  Greet: {inner: *all}\n",
        ("&all\n", "\n"),
        ("*all", "string"),
    ),
    mended(
        codes.CUSTOM_TAG,
        "A tag (`!env`, `!!set`) tells a YAML reader how to take a value. The contract language gives every value "
        "its type by where it stands, so a tag could only contradict it.",
        "Take the tag out. There are no tags that read variables or files.",
        "version: !env VERSION\n",
        ("!env VERSION", "1.0.0"),
    ),
    mended(
        codes.MERGE_KEY,
        "`<<` copies keys out of another mapping. Readers then see keys that are not there, and which copy wins "
        "is not settled between YAML tools.",
        "Write the keys out, or give what is shared a name: a type under `types:`, a policy under `policies:`.",
        "policies:\n  calm: &calm {deadline: 8s}\n  calmer: {<<: *calm, attempts: 1}\n",
        ("&calm ", ""),
        ("<<: *calm", "deadline: 8s"),
    ),
    mended(
        codes.DUPLICATE_KEY,
        "Most YAML readers keep the last of two equal keys and drop the other in silence, after a merge of two "
        "branches for instance. Here neither is dropped.",
        "Keep one of the two, or rename one.",
        "types:\n  Order: {id: uuid}\n  Order: {id: string}\n",
        ("  Order: {id: string}\n", ""),
    ),
    mended(
        codes.KEY_NOT_TEXT,
        "The key is a list or a mapping, or spans several lines. Keys of the language are names.",
        "Write a name. A text that begins with a bracket or a brace is quoted.",
        "types:\n  [Order]: {id: uuid}\n",
        ("[Order]", "Order"),
    ),
    shell(
        codes.UNKNOWN_FORMAT,
        "The form of a contract is told by the end of its file's name, and none is known by this one.",
        "Name the file `contract.yaml`.",
        "mv contract.yaml contract.json",
        "mscomm-gen build contract.json",
    ),
)
