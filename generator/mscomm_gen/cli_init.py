"""`mscomm-gen init`: asks on a terminal, takes flags in a script."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from .first_contract import (
    Wishes,
    is_name,
    next_steps,
    place,
    refuse_existing,
    usual_name,
    write,
)

_BAD_NAME = "use letters, digits, `_`, `-` and `.`, with a letter first"


def init(
    path: Annotated[
        Path,
        typer.Argument(
            metavar="PATH",
            help="The new contract, a .yaml file, or a folder for contract.yaml.",
        ),
    ] = Path("contract.yaml"),
    name: Annotated[
        str | None,
        typer.Option(
            help="The name of the contract and of its package; the folder's if not given."
        ),
    ] = None,
    rest: Annotated[
        bool | None,
        typer.Option("--rest/--no-rest", help="Operations over REST; the default."),
    ] = None,
    grpc: Annotated[
        bool | None, typer.Option("--grpc/--no-grpc", help="Operations over gRPC.")
    ] = None,
    events: Annotated[
        bool | None,
        typer.Option("--events/--no-events", help="An event over Kafka."),
    ] = None,
) -> None:
    """Write a first contract that builds, and say what to do next; overwrites nothing."""
    file = place(path)
    refuse_existing(file)
    said = (name, rest, grpc, events)
    if said == (None,) * 4 and sys.stdin.isatty() and sys.stdout.isatty():
        wishes = _asked(file)
    else:
        wishes = _from_flags(file, name, rest, grpc, events)
    write(wishes, file)
    print(next_steps(wishes, file))


def _from_flags(
    file: Path,
    name: str | None,
    rest: bool | None,
    grpc: bool | None,
    events: bool | None,
) -> Wishes:
    if name is not None and not is_name(name):
        raise typer.BadParameter(_BAD_NAME, param_hint="--name")
    # Who asks for something else gets that alone.
    wishes = Wishes(
        name=name or usual_name(file),
        rest=rest if rest is not None else not (grpc or events),
        grpc=grpc or False,
        events=events or False,
    )
    if not (wishes.rest or wishes.grpc or wishes.events):
        raise typer.BadParameter(
            "there is nothing to begin with; add --grpc or --events",
            param_hint="--no-rest",
        )
    return wishes


def _asked(file: Path) -> Wishes:
    name = typer.prompt("Name of the contract", default=usual_name(file))
    while not is_name(name):
        print(_BAD_NAME)
        name = typer.prompt("Name of the contract", default=usual_name(file))
    rest = typer.confirm("Operations over REST?", default=True)
    grpc = typer.confirm("Operations over gRPC?", default=not rest)
    nothing = not (rest or grpc)
    events = nothing or typer.confirm("An event over Kafka?", default=False)
    return Wishes(name=name, rest=rest, grpc=grpc, events=events)
