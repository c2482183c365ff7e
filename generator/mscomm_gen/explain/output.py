"""Explanations of faults of the lock and of the output folder (MG6xx)."""

from __future__ import annotations

from typing import Final

from ..contract.lock import CONFLICTED_LOCK, DAMAGED_LOCK, REUSED_NUMBER
from ..emit import output_codes as codes
from ..lock_file import LOCK_WOULD_CHANGE, UNREADABLE_LOCK
from .model import Explanation, mended, shell

_BUILD: Final = "mscomm-gen build contract.yaml"

EXPLANATIONS: Final[tuple[Explanation, ...]] = (
    Explanation(
        DAMAGED_LOCK,
        "A line of contract.lock is no entry. The lock is all that is known of the numbers that are in use; guessing "
        "could give a number to two fields, and old data would be read as something else.",
        "Take the file from version control, and build again.",
        "field Greet.name 1\nfield Greet.title two\n",
        "field Greet.name 1\nfield Greet.title 2\n",
        sort="lock",
    ),
    Explanation(
        CONFLICTED_LOCK,
        "Two branches gave numbers at the same place, and the merge left both with its marks. The numbers are often "
        "the same: with both lines kept, two fields would share one.",
        "Keep the lines of the branch that others have already (main), delete the other branch's and the three marks, "
        "and build again: what then has no number gets a new one. Nothing that was released with a deleted number may "
        "be in use.",
        "field Greet.name 1\n<<<<<<< HEAD\nfield Greet.title 2\n=======\nfield Greet.language 2\n>>>>>>> topic\n",
        "field Greet.name 1\nfield Greet.title 2\n",
        sort="lock",
    ),
    Explanation(
        REUSED_NUMBER,
        "Two fields of a type have one protobuf number: two branches each added a field, and both took the next one. "
        "Whoever was built from one branch would read the field of the other as its own.",
        "Keep the line of the branch that was merged first, delete the other line, and build again: that field gets a "
        "new number. Nothing that was released with the deleted number may be in use.",
        "field Greet.name 1\nfield Greet.title 2\nfield Greet.language 2\n",
        "field Greet.name 1\nfield Greet.title 2\n",
        sort="lock",
    ),
    shell(
        LOCK_WOULD_CHANGE,
        "The contract has types or fields that contract.lock has no number for, so this build would give them one. In "
        "CI (`--locked`) that is a lock that somebody forgot to commit: two builds of one commit could number "
        "differently.",
        "Run `mscomm-gen build contract.yaml` and commit contract.lock.",
        f"{_BUILD} --locked",
    ),
    shell(
        UNREADABLE_LOCK,
        "The file contract.lock is there and cannot be read. Building without it would give numbers that are in use "
        "to other fields.",
        "Take the file from version control, and look at its permissions.",
        "mkdir contract.lock",
        _BUILD,
    ),
    mended(
        codes.NOT_EMITTED,
        "The contract asks for something that the language has and no target writes yet. Leaving it out in silence "
        "would make the output look complete.",
        "Do what the hint says for now. `lint` and `check` understand the contract already.",
        "services: {orders: {}, mail: {consumes: {placed: {dedupe: {in: redis, mode: lease}}}}}\n"
        "messages:\n  placed: {event: Placed, from: orders}\n"
        "types: {Placed: {id: uuid}}\n",
        ("in: redis", "in: sqlite"),
    ),
    shell(
        codes.ALREADY_THERE,
        "`init` writes a first contract, and the path is taken. What stands there may be somebody's work.",
        "Give another path, or remove the file yourself if it is not needed.",
        "mscomm-gen init contract.yaml",
    ),
    mended(
        codes.BROKER_CANNOT,
        "What the message is to be, the broker that carries it has no way of being: order on a standard queue, one "
        "queue for two groups, a name that it refuses. Built all the same, it would fail at the first message, or "
        "lose order in silence.",
        "Do what the hint says, or carry the message over another broker.",
        "services: {orders: {}, mail: {consumes: {placed: {}}}, stock: {consumes: {placed: {}}}}\n"
        "messages:\n  placed: {event: Placed, from: orders, sqs: {queue: placed}}\n"
        "types: {Placed: {id: uuid}}\n",
        ("queue: placed", "topic: placed"),
    ),
    shell(
        codes.EDITED_BY_HAND,
        "A file of the output differs from what was written there. Building over it would destroy somebody's work.",
        "Move the edit out of the output: into the contract, or into code that uses the package. Then delete the file "
        "and build again.",
        _BUILD,
        "echo '# mine' >> gen/hello/__init__.py",
        _BUILD,
    ),
    shell(
        codes.NOT_OURS,
        "Where a file of the output goes, there is a file that no build has written.",
        "Move it away, or give another folder with --out.",
        "mkdir -p gen/hello",
        "echo '# mine' > gen/hello/__init__.py",
        _BUILD,
    ),
    shell(
        codes.OTHER_CONTRACT,
        "The folder holds the output of another contract. Two contracts in one folder would take turns in removing "
        "each other's files.",
        "Give each contract a folder of its own with --out.",
        _BUILD,
        "cp contract.yaml other.yaml",
        "mscomm-gen build other.yaml",
    ),
    shell(
        codes.CONTRACT_INSIDE_OUTPUT,
        "The output folder is replaced as a whole, and the contract lies in it.",
        "Give another folder with --out; the default is gen/ beside the contract.",
        f"{_BUILD} --out .",
    ),
    shell(
        codes.LINK_IN_OUTPUT,
        "A part of the output's path inside the folder is a symbolic link, and what is written through it would land "
        "somewhere else.",
        "Remove the link, or give the place that it leads to with --out.",
        "mkdir gen elsewhere",
        "ln -s ../elsewhere gen/hello",
        _BUILD,
    ),
    shell(
        codes.CANNOT_WRITE,
        "The system refuses to write: permissions, a full disk, a file where a folder is needed. The old output is as "
        "it was.",
        "Read the reason in the message, mend it, and build again.",
        "touch gen",
        _BUILD,
    ),
    shell(
        codes.STALE_OUTPUT,
        "The contract, its lock or the generator changed, and the output was not built again: whoever uses it works "
        "with what the contract used to say.",
        "Run the command that the finding names, and commit what it writes.",
        _BUILD,
        "echo 'description: says hello' >> contract.yaml",
        "mscomm-gen check contract.yaml --format github",
    ),
    shell(
        codes.DAMAGED_MANIFEST,
        ".mscomm-manifest.json says which files of the folder are ours. Without it nothing can be replaced or removed "
        "safely.",
        "Take the folder from version control, or delete it and build again.",
        _BUILD,
        "echo broken > gen/.mscomm-manifest.json",
        _BUILD,
    ),
)
