"""How long builds take, beside other generators: `python -m tests.bench build`, and `largest` for 5,000 operations.

Cold (no output and no result kept; the code of modules and templates is), with nothing changed and with one operation
changed, of contracts of 20 to 1,000 operations. Tools that read OpenAPI are compared over a contract whose operations
are all REST, those that read protobuf over one that is all gRPC; what they read is what we have emitted of it.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from .building import LARGEST, RIVAL, RUNS, Place, Taken, measure
from .commands import OURS, PASS, command, compiled, mscomm_gen
from .generators import OPENAPI, PROTOBUF, Generator
from .measure import Sample, interleaved, ratio, run_once, walls
from .peers import missing, version
from .results import ROOT, Bar, Curve, Section, conclude, spread

EXAMPLE: Final = ROOT / "examples" / "shop" / "contract.yaml"
COLD_BARS: Final = {20: 0.9, 200: 0.75, 1000: 0.75}


def nothing_changed(folder: Path) -> Section:
    """An unchanged build of the shop, as a person and as pre-commit call it, against a bare interpreter."""
    compiled()
    contract, cache = folder / "contract.yaml", folder / "cache"
    shutil.copy(EXAMPLE, contract)
    asked = {
        "--version": ("--version",),
        "build": ("build", str(contract)),
        "check": ("check", str(contract)),
        "the hook's build --fail-on-change": (
            "build",
            "--fail-on-change",
            str(contract),
        ),
    }
    run_once(mscomm_gen(cache, "build", str(contract)))
    ours = {name: mscomm_gen(cache, *words) for name, words in asked.items()}
    taken, _ = interleaved({PASS: command(), **ours}, runs=31)
    rows = [
        (
            name,
            spread([sample.wall * 1000 for sample in samples], "{:.1f}"),
            f"{ratio(samples, taken[PASS]):.2f}",
        )
        for name, samples in taken.items()
    ]
    bars = [
        Bar(
            f"{name}, nothing changed" if name != "--version" else name,
            ratio(taken[name], taken[PASS]),
            3.0 if name == "--version" else 4.0,
        )
        for name in ours
    ]
    return Section(
        "Nothing changed",
        "The shop's contract, its output up to date; whole processes, 31 runs each in turns.",
        ("", "ms, median (range)", f"x `{PASS}`"),
        tuple(rows),
        tuple(bars),
    )


def table_of(
    place: Place, peers: Sequence[Generator], absent: Mapping[str, str], got: Taken
) -> Section:
    """What was measured of one size, ours first; absent peers with the reason."""
    rows: list[tuple[str, ...]] = []
    for name in (OURS, *(peer.name for peer in peers)):
        if name not in got.cold:
            reason = absent.get(name) or got.failed.get(name, "")
            rows.append((f"{name}: {reason}", *[""] * 7))
            continue
        files, lines = got.made[name]
        rows.append(
            (
                name,
                spread(walls(got.cold[name])),
                _against(got.cold[OURS], got.cold[name]) if name != OURS else "",
                _seconds(got.again.get(name)),
                _seconds(got.edited.get(name)),
                f"{got.cold[name][0].peak:.0f}",
                f"{files:,}",
                f"{lines:,}",
            )
        )
    bars: list[Bar] = []
    notes: list[str] = []
    size = place.operations
    if place.rest and RIVAL in got.cold and size in COLD_BARS:
        bars.append(
            Bar(
                f"cold build of {size:,} operations, against {RIVAL}",
                ratio(got.cold[OURS], got.cold[RIVAL]),
                COLD_BARS[size],
                why="datamodel-code-generator, which makes the models, is most of it. It works on another processor, "
                "so that a machine with two gains least.",
            )
        )
        bars += [
            Bar(
                f"{size:,} operations without model generation (models kept, no other result), against {RIVAL}",
                got.against_rival(got.modelled),
                0.4,
                why="of a small contract it is the loading of the generator that takes the time, and no contract is "
                "too small for that.",
            ),
            Bar(
                f"{size:,} operations with all results kept and no output, against {RIVAL}",
                got.against_rival(got.cached),
                0.4,
            ),
        ]
        notes.append(
            "The code of our templates is warm in all of these but the next, as that of everybody's modules is: the "
            "first build of an installation makes it. That one takes "
            f"{spread(walls(got.first[OURS]))} s, {got.against_rival(got.first):.2f} x {RIVAL}."
        )
    if size == 1000:
        bars.append(
            Bar(
                f"one operation changed of {size:,}, against its cold build",
                _median(got.edited[OURS]) / _median(got.cold[OURS]),
                0.15,
                why="the whole contract is read, checked and laid out before it is known what depends on the edit.",
            )
        )
    bars.append(
        Bar(
            f"nothing changed of {size:,} operations, against `{PASS}`",
            ratio(got.again[OURS], got.again[PASS]),
            4.0,
        )
    )
    kind = "OpenAPI" if place.rest else "protobuf"
    counted = len(got.cold[OURS])
    return Section(
        f"{size:,} operations, tools that read {kind}",
        f"{counted} cold run{'s' if counted > 1 else ''} each, in turns.",
        (
            "",
            "cold s, median (range)",
            "ours / theirs",
            "nothing changed s",
            "one edit s",
            "peak MiB",
            "files",
            "lines",
        ),
        tuple(rows),
        tuple(bars),
        tuple(notes),
    )


def _against(mine: Sequence[Sample], theirs: Sequence[Sample]) -> str:
    return f"{ratio(mine[: len(theirs)], theirs):.2f}"


def _seconds(samples: Sequence[Sample] | None) -> str:
    return "" if not samples else f"{_median(samples):.2f}"


def _median(samples: Sequence[Sample]) -> float:
    ordered = sorted(walls(samples))
    return ordered[len(ordered) // 2]


def compare(folder: Path, rest: bool, sizes: Sequence[int]) -> list[Section]:
    """One family of tools over all sizes, and their curves."""
    compiled()
    family = OPENAPI if rest else PROTOBUF
    absent = {peer.name: why for peer in family if (why := missing(peer.name))}
    peers = [peer for peer in family if peer.name not in absent]
    sections: list[Section] = []
    curves: dict[str, list[tuple[float, float]]] = {}
    for size in sizes:
        place = Place(folder / f"{'rest' if rest else 'grpc'}-{size}", size, rest)
        place.folder.mkdir(parents=True)
        got = measure(place, peers)
        sections.append(table_of(place, family, absent, got))
        for name, samples in got.cold.items():
            curves.setdefault(name, []).append((size, _median(samples)))
        shutil.rmtree(place.folder)
    return [*sections, _summary(family, absent, curves, rest)]


def _summary(
    family: Sequence[Generator],
    absent: Mapping[str, str],
    curves: Mapping[str, Sequence[tuple[float, float]]],
    rest: bool,
) -> Section:
    """Versions, what each makes more or less than we do, and the curves."""
    rows = [
        (
            peer.name,
            absent.get(peer.name) or version(peer.name),
            peer.makes,
        )
        for peer in family
    ]
    return Section(
        f"What the tools that read {'OpenAPI' if rest else 'protobuf'} make",
        "Ours, of the same operations: clients for asyncio and threads with their policies, servers, doubles for "
        "tests, pydantic models, "
        + (
            "OpenAPI documents; formatted as black does."
            if rest
            else "conversions between models and protobuf, the `.proto` file; formatted as black does."
        ),
        ("", "version", "makes"),
        tuple(rows),
        curves=tuple(Curve(name, tuple(points)) for name, points in curves.items()),
    )


def main(arguments: Sequence[str]) -> int:
    """Prints the tables. Exit code 1 if a bar is missed. `--quick`: the smallest size only."""
    sizes = [size for size in RUNS if size < LARGEST]
    if "--quick" in arguments:
        sizes = sizes[:1]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        sections = [
            nothing_changed(folder),
            *compare(folder, True, sizes),
            *compare(folder, False, sizes),
        ]
    return conclude("build", sections)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
