"""The contract that `init` writes, and what to do next with it."""

from __future__ import annotations

import re
from pathlib import Path
from shlex import quote
from typing import Final

from . import frontends
from .diagnostics import ContractFault, Diagnostic, Span
from .diagnostics.codes.reading import UNKNOWN_FORMAT
from .emit.names import snake
from .emit.output_codes import ALREADY_THERE, CANNOT_WRITE
from .records import dataclass

FILE: Final = "contract.yaml"
_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the first contract shows. At least one of the three is True."""

    name: str
    rest: bool = True
    grpc: bool = False
    events: bool = False

    @property
    def extras(self) -> str:
        """The extras of the distribution that the emitted package needs."""
        wanted = (("grpc", self.grpc), ("rest", self.rest), ("kafka", self.events))
        return ",".join(extra for extra, needed in wanted if needed)


def is_name(text: str) -> bool:
    """True for what can be the name of a contract."""
    return _NAME.fullmatch(text) is not None


def place(path: Path) -> Path:
    """The file that is meant: the path, or contract.yaml in a folder. Raises ContractFault for other suffixes."""
    file = path / FILE if path.is_dir() or not path.suffix else path
    if frontends.frontend_for(file).name != "yaml":
        raise ContractFault(
            [
                Diagnostic(
                    UNKNOWN_FORMAT,
                    "the first contract is written in YAML",
                    Span.whole(file),
                    "give a path that ends in .yaml; a .proto file that you have is built as it is: "
                    f"`mscomm-gen build {quote(str(file))}`",
                )
            ]
        )
    return file


def usual_name(file: Path) -> str:
    """A name for the contract, after the folder it goes into."""
    words = re.sub(r"[^A-Za-z0-9]+", "-", file.absolute().parent.name).strip(
        "-0123456789"
    )
    return words.lower() or "shop"


def refuse_existing(file: Path) -> None:
    """Raises ContractFault if anything has the path already."""
    if file.exists() or file.is_symlink():
        raise ContractFault(
            [
                Diagnostic(
                    ALREADY_THERE,
                    f"{file} exists already, and init overwrites nothing",
                    Span.whole(file),
                    f"build it with `mscomm-gen build {quote(str(file))}`, or give another path",
                )
            ]
        )


def text(wishes: Wishes, file: Path) -> str:
    """The contract."""
    # Loaded here: templates are nothing that the other commands need at once.
    from .emit.environment import render

    calls = wishes.rest or wishes.grpc
    return render(
        "init/contract.yaml.j2",
        name=wishes.name,
        file=quote(file.name),
        rest=wishes.rest,
        grpc=wishes.grpc,
        events=wishes.events,
        calls=calls,
        sends=calls and wishes.events,
    )


def write(wishes: Wishes, file: Path) -> None:
    """Writes the contract into a new file. Raises ContractFault, with nothing overwritten."""
    refuse_existing(file)
    content = text(wishes, file)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as new:
            new.write(content)
    except OSError as error:
        raise ContractFault(
            [
                Diagnostic(
                    CANNOT_WRITE,
                    f"this cannot be written: {error.strerror or error}",
                    Span.whole(file),
                    "see to the folder's permissions and the disk's space, or give another path",
                )
            ]
        ) from error


def next_steps(wishes: Wishes, file: Path) -> str:
    """What to do now, in the order it is done."""
    package = file.parent / "gen" / snake(wishes.name)
    named = quote(str(file))
    steps = (
        (f"mscomm-gen build {named}", f"writes the package {package}"),
        (f"pip install 'mscomm-gen[{wishes.extras}]'", "what the package needs"),
        (f"mscomm-gen lint {named}", "looks for the classic faults"),
    )
    width = max(len(command) for command, _ in steps)
    lines = [f"  {command:<{width}}   {said}" for command, said in steps]
    return "\n".join(
        [
            f"wrote       {file}",
            "",
            "Read it and change it; then:",
            "",
            *lines,
            "",
            "Commit the contract, contract.lock beside it, and gen/.",
        ]
    )
