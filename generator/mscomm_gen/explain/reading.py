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
    shell(
        codes.INCLUDE_OUTSIDE,
        "An included file lies outside the folder of the root contract, or is a link that leads out. What belongs "
        "to a contract moves, is reviewed and is hashed together with it.",
        "Move the file into the folder. The contract of another team is taken with `uses:`.",
        "printf 'mscomm: 1\\nname: shop\\ninclude: [../types.yaml]\\n' > shop.yaml",
        "mscomm-gen lint shop.yaml",
    ),
    shell(
        codes.INCLUDE_CYCLE,
        "A file includes one that it is itself included from. Files of a contract see each other's names in any case, "
        "so the line has no effect and hides what the author had in mind.",
        "Take the line out.",
        "printf 'mscomm: 1\\nname: shop\\ninclude: [shop.yaml]\\n' > shop.yaml",
        "mscomm-gen lint shop.yaml",
    ),
    shell(
        codes.TOO_MANY_FILES,
        "A contract has at most 1000 files, which are included at most 30 deep. Beyond that nobody finds anything, and "
        "a generated chain of files would keep a build busy for ever.",
        "Include the files from the root contract, and join small ones.",
        'for n in $(seq 40); do echo "include: [f$((n + 1)).yaml]" > f$n.yaml; done',
        "printf 'mscomm: 1\\nname: shop\\ninclude: [f1.yaml]\\n' > shop.yaml",
        "mscomm-gen lint shop.yaml",
    ),
    shell(
        codes.USED_CHANGED,
        "The contract of another team is not, byte for byte, the one that was agreed to, or no hash says which that "
        "was. Their change may break yours, and it should not come in with an unrelated commit.",
        "Look at what changed. If it is fine, write the hash that the message says under `lock:`.",
        "printf 'mscomm: 1\\nname: theirs\\n' > theirs.yaml",
        "mscomm-gen build theirs.yaml",
        "printf 'mscomm: 1\\nname: shop\\nuses: {theirs: {contract: theirs.yaml}}\\n' > shop.yaml",
        "mscomm-gen lint shop.yaml",
    ),
    shell(
        codes.USE_CYCLE,
        "Two contracts use each other, directly or over others. Each would have to hold the hash of the other, which "
        "holds its own: no such pair of files exists.",
        "Put what both need, such as messages and their types, into a contract that both use.",
        "printf 'mscomm: 1\\nname: shop\\nuses: {me: {contract: shop.yaml}}\\n' > shop.yaml",
        "mscomm-gen lint shop.yaml",
    ),
    shell(
        codes.USED_LOCK_STALE,
        "The lock beside a used contract does not hold the numbers of all its fields. Numbers made up here could "
        "differ from those its owners will give, and then both sides would misread each other.",
        "Ask its owners to build their contract and to commit the lock.",
        "printf 'mscomm: 1\\nname: theirs\\n' > theirs.yaml",
        "printf 'mscomm: 1\\nname: shop\\nuses: {theirs: {contract: theirs.yaml}}\\n' > shop.yaml",
        "mscomm-gen lint shop.yaml",
    ),
    shell(
        codes.REFUSED_PROTO,
        "A contract in .proto files is compiled by protoc first, which does not take this one: the message is "
        "protoc's own, with its place.",
        "Mend the file until protoc compiles it.",
        "printf 'syntax = \"proto3\";\\nmessage Order { Line line = 1; }\\n' > orders.proto",
        "mscomm-gen build orders.proto",
    ),
    shell(
        codes.MISSING_IMPORT,
        "An imported file is nowhere that it would be looked for: seen from the folder that the package tells, from "
        "the folder of the file and those above it up to the top of the repository, in folders such as proto and "
        "third_party below these, and among the files of protobuf and googleapis that come with mscomm-gen.",
        "Put the file where its import says, seen from one of these folders.",
        'printf \'syntax = "proto3";\\nimport "acme/money.proto";\\n\' > orders.proto',
        "mscomm-gen build orders.proto",
    ),
    shell(
        codes.USED_PROTO,
        "A contract names a .proto file under `uses:`. The messages of that file have their own full names and "
        "numbers, and one package cannot hold both kinds yet.",
        "Build the .proto file as a package of its own, and call its clients beside yours.",
        "printf 'syntax = \"proto3\";\\npackage pay;\\nmessage Paid {}\\n' > pay.proto",
        "printf 'mscomm: 1\\nname: shop\\nuses: {pay: {contract: pay.proto}}\\n' > shop.yaml",
        "mscomm-gen lint shop.yaml",
    ),
    shell(
        codes.USED_WIRE,
        "The contract of another team writes int64 as text in JSON and yours as a number, or the other way round, and "
        "one of their types that you use has such a field. One model cannot do both.",
        "Write the same `wire:` in both, or give the field another type.",
        "printf 'mscomm: 1\\nname: theirs\\nwire: {int64: string}\\ntypes: {Sum: {cents: int64}}\\n' > theirs.yaml",
        "mscomm-gen build theirs.yaml",
        "printf 'mscomm: 1\\nname: shop\\nuses: {theirs: {contract: theirs.yaml}}\\n"
        "types: {Order: {sum: Sum}}\\n' > shop.yaml",
        "mscomm-gen lint shop.yaml",
    ),
)
