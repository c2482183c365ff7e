"""What is said of one code."""

from __future__ import annotations

from typing import Literal

from ..diagnostics import Code
from ..records import dataclass

Sort = Literal["contract", "lock", "shell", "plugin", "proto"]


@dataclass(frozen=True, slots=True)
class Explanation:
    """`why` says what is wrong and why it is bad, `fix` what to do.

    `example` trips the code: it is a contract, in YAML or in a .proto file, a contract.lock, lines for a shell in a
    folder with a good contract.yaml, or the entry points of a plugin with its module. `repaired` is the example
    without the fault, or a line that says more. `source` names where one can read more.
    """

    code: Code
    why: str
    fix: str
    example: str
    repaired: str | None = None
    sort: Sort = "contract"
    source: str = ""


def contract(body: str) -> str:
    """A contract from its sections."""
    return f"mscomm: 1\nname: shop\n{body}"


def mended(
    code: Code, why: str, fix: str, body: str, *changes: tuple[str, str]
) -> Explanation:
    """An explanation whose example is repaired by replacing some of its text."""
    example = contract(body)
    repaired = example
    for old, new in changes:
        if old not in repaired:
            raise ValueError(f"the example of {code} has no {old!r}")
        repaired = repaired.replace(old, new)
    return Explanation(code, why, fix, example, repaired if changes else None)


def shell(code: Code, why: str, fix: str, *lines: str) -> Explanation:
    """An explanation whose example is typed into a shell."""
    example = "".join(f"$ {line}\n" for line in lines)
    return Explanation(code, why, fix, example, sort="shell")
