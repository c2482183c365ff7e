"""Input formats: each a folder here and a line in `FRONTENDS`."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Protocol

from ..contract.contract import Contract
from ..contract.options import OptionSpec
from ..contract.reads import UNWATCHED, Reads
from ..diagnostics import ContractFault, Diagnostic, Span
from ..diagnostics.codes.reading import NOT_A_FILE, UNKNOWN_FORMAT
from ..records import dataclass
from .base import Open, Opener, real_path
from .yaml.load import load as load_yaml
from .yaml.shape.messages import MESSAGE_KEYS as MESSAGE_SHAPE


class Load(Protocol):
    """Reads a contract; raises ContractFault with all that is wrong."""

    def __call__(
        self, path: Path, *, options: tuple[OptionSpec, ...], reads: Reads, opens: Open
    ) -> Contract: ...


@dataclass(frozen=True, slots=True)
class Frontend:
    """An input format and the suffixes by which its files are known."""

    name: str
    suffixes: tuple[str, ...]
    load: Load


MESSAGE_KEYS: Final = tuple(key.name for key in MESSAGE_SHAPE)
"""What a message may say in any contract; blocks of targets have other names."""


def load_proto(
    path: Path, *, options: tuple[OptionSpec, ...], reads: Reads, opens: Open
) -> Contract:
    """See `Load`. What its options say is the language's, whose keys the YAML frontend knows."""
    # Loaded here: it comes with protobuf's own modules.
    from .protobuf.load import load as read_proto
    from .yaml.keyed import lower_keyed

    return read_proto(
        path, options=options, reads=reads, opens=opens, lowers=lower_keyed
    )


FRONTENDS: Final = (
    Frontend("yaml", (".yaml", ".yml"), load_yaml),
    Frontend("protobuf", (".proto",), load_proto),
)


def load(
    path: Path, *, options: tuple[OptionSpec, ...], reads: Reads = UNWATCHED
) -> Contract:
    """Reads a contract in whatever format its suffix tells. Raises ContractFault with all that is wrong.

    `reads` is told of every file that is looked at.
    """

    def load_used(place: Path, listening: Reads, opens: Open) -> Contract:
        frontend = frontend_for(place)
        return frontend.load(place, options=options, reads=listening, opens=opens)

    opens = Opener(load_used, reads, (real_path(path),))
    return load_used(path, reads, opens)


def frontend_for(path: Path) -> Frontend:
    """The frontend that reads a path. Raises ContractFault for a suffix that none knows."""
    for frontend in FRONTENDS:
        if path.suffix.lower() in frontend.suffixes:
            return frontend
    if path.is_dir():
        raise ContractFault(
            [
                Diagnostic(
                    NOT_A_FILE,
                    "this is a folder",
                    Span.whole(path),
                    "name the contract's file: `contract.yaml` in this folder, perhaps",
                )
            ]
        )
    known = ", ".join(suffix for frontend in FRONTENDS for suffix in frontend.suffixes)
    raise ContractFault(
        [
            Diagnostic(
                UNKNOWN_FORMAT,
                f"contracts are files that end in one of {known}",
                Span.whole(path),
                "give the contract's file, or call it so",
            )
        ]
    )
