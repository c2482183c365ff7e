"""The arguments that commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .telling import Format

ContractsArgument = Annotated[
    list[Path],
    typer.Argument(
        metavar="CONTRACT...",
        help="The contracts, .yaml or .proto files.",
        show_default=False,
    ),
]
FormatOption = Annotated[
    Format, typer.Option("--format", help="How findings are written.")
]
