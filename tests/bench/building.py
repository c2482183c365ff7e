"""Builds contracts of one size with everybody, and keeps the times: cold, with nothing changed, with one edit."""

from __future__ import annotations

import shutil
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from .commands import OURS, PASS, command, mscomm_gen, ours_in
from .contracts import Over, contract_text
from .generators import Generator, write_inputs
from .measure import Command, Sample, interleaved, ratio, run_once, walls

# Counted runs of each, cold; of the sizes below WARMED operations a first one is not counted.
RUNS: Final = {20: 3, 200: 2, 1000: 1, 5000: 1}
# And of those that are judged beside one peer alone: what is kept of an earlier build is only in ours.
PAIRED: Final = {20: 5, 200: 2, 1000: 2, 5000: 0}
LARGEST: Final = max(RUNS)
WARMED: Final = 1000
RIVAL: Final = "openapi-python-client"
# What a peer may take before it is stopped, in seconds, and what it may for the largest contract.
LIMIT: Final = 120.0
LARGEST_LIMIT: Final = 300.0


_MODELS: Final = """
from pathlib import Path
from mscomm_gen import pipeline
from mscomm_gen.emit.cache import Cache
from mscomm_gen.emit.layout import Layout
from mscomm_gen.freshness import cache_folder
from mscomm_gen.generator_files import generator_fingerprint
from mscomm_gen.targets.base import Build
from mscomm_gen.targets.models.target import ModelsTarget


def models(path):
    loaded = pipeline.load(Path(path))
    cache = Cache(Path(cache_folder(), "content"), generator_fingerprint())
    for _ in ModelsTarget().render(
        Build(loaded.contract, loaded.lock, Layout(loaded.contract), cache)
    ):
        pass
"""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a contract of some size is built by everybody."""

    folder: Path
    operations: int
    rest: bool

    @property
    def contract(self) -> Path:
        return self.folder / "contract.yaml"

    def write(self, edit: str = "") -> None:
        """Writes the contract, the same or with one more field."""
        over: Over = "rest" if self.rest else "grpc"
        self.contract.write_text(contract_text(self.operations, over, edit), "utf-8")

    def ours(self) -> Command:
        return mscomm_gen(self.folder / "cache", "build", str(self.contract))

    def models(self) -> Command:
        """Makes the models of the contract and leaves them in the cache, and does no more."""
        return ours_in(
            self.folder / "cache", f"{_MODELS}\nmodels({str(self.contract)!r})"
        )

    def theirs(self, peer: Generator, given: str) -> Command:
        return peer.command(self.folder / given, self.folder / "out" / peer.name)

    def clean(self, name: str) -> None:
        """As before a first run: no output, no lock, and no result in our cache to use again.

        The code of our templates stays there, as that of everybody's modules stays in the folders of the program.
        """
        if name == OURS:
            kept = self.folder / "cache" / "mscomm-gen"
            for place in (self.folder / "gen", kept / "content", kept / "fresh"):
                shutil.rmtree(place, ignore_errors=True)
            (self.folder / "contract.lock").unlink(missing_ok=True)
            return
        out = self._out(name)
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir(parents=True)

    def clean_all(self, name: str) -> None:
        """As after an installation: nothing in our cache at all."""
        if name == OURS:
            shutil.rmtree(self.folder / "cache", ignore_errors=True)
        self.clean(name)

    def leave_results(self, name: str) -> None:
        """No output. What is kept of it is."""
        if name == OURS:
            shutil.rmtree(self.folder / "gen")
        else:
            self.clean(name)

    def leave_models(self, name: str) -> None:
        """No output, and of what is kept of it the models and nothing else; the lock and what is known of its files."""
        self.leave_results(name)
        if name == OURS:
            shutil.rmtree(self.folder / "cache" / "mscomm-gen" / "content")
            run_once(self.models())

    def _out(self, name: str) -> Path:
        return self.folder / "out" / name

    def made(self, name: str) -> tuple[int, int]:
        """Files and lines of what somebody has made."""
        out = self.folder / "gen" if name == OURS else self._out(name)
        files = [path for path in out.rglob("*") if path.is_file()]
        return len(files), sum(path.read_bytes().count(b"\n") for path in files)


@dataclass(slots=True)
class Taken:
    """What was measured of one size."""

    cold: dict[str, list[Sample]]
    failed: dict[str, str]
    again: dict[str, list[Sample]]
    edited: dict[str, list[Sample]]
    # Ours with a full cache and no output; with a cache that has the models and no other result; and as after an
    # installation. Of small contracts the rival's beside them, in turns.
    cached: dict[str, list[Sample]]
    modelled: dict[str, list[Sample]]
    first: dict[str, list[Sample]]
    made: dict[str, tuple[int, int]]

    def against_rival(self, taken: dict[str, list[Sample]]) -> float:
        """Ours against the rival's time in the same turns, or against its cold builds where it had no part in them."""
        if RIVAL in taken:
            return ratio(taken[OURS], taken[RIVAL])
        mine, theirs = (
            statistics.median(walls(samples))
            for samples in (taken[OURS], self.cold[RIVAL])
        )
        return mine / theirs


def measure(place: Place, peers: Sequence[Generator]) -> Taken:
    """Everything of one size. Ours comes first, and its first output is what the peers are given."""
    large = place.operations == LARGEST
    limit = LARGEST_LIMIT if large else LIMIT
    small = place.operations < WARMED
    place.write()
    place.clean(OURS)
    if peers:
        run_once(place.ours())
        write_inputs(place.rest, place.folder / "gen", place.folder, place.operations)
    commands = {OURS: place.ours()}
    commands |= {peer.name: place.theirs(peer, "plain") for peer in peers}
    cold, failed = interleaved(
        commands,
        runs=RUNS[place.operations],
        warm=small,
        limit=limit,
        before=place.clean,
    )
    if place.operations == WARMED and RIVAL in cold:
        # Two tell more than one, of those that a bar compares.
        both = {name: commands[name] for name in (OURS, RIVAL)}
        second, _ = interleaved(
            both, runs=1, warm=False, limit=limit, before=place.clean
        )
        for name, samples in second.items():
            cold[name] += samples
    made = {name: place.made(name) for name in cold}

    pair = {OURS: commands[OURS]}
    if small and RIVAL in cold:
        pair[RIVAL] = commands[RIVAL]

    def paired(before: Callable[[str], None]) -> dict[str, list[Sample]]:
        runs = PAIRED[place.operations] if RIVAL in cold else 0
        return interleaved(pair, runs=runs, warm=False, limit=limit, before=before)[0]

    cached = paired(place.leave_results)
    modelled = paired(place.leave_models)
    first = paired(place.clean_all)
    asked = {PASS: command(), OURS: place.ours()}
    again, _ = interleaved(asked, runs=11)
    counter = iter(range(1000))

    def edit(name: str) -> None:
        if name == OURS:
            # Never the same twice, so that no run finds what an earlier one has kept.
            place.write(f"extra_{next(counter)}")

    edited, _ = interleaved(
        {OURS: place.ours()}, runs=1 if large else 3, warm=False, before=edit
    )
    if small:
        # The peers keep nothing: one run each shows it.
        present = [peer for peer in peers if peer.name in cold]
        for given, into in (("plain", again), ("edited", edited)):
            theirs = {peer.name: place.theirs(peer, given) for peer in present}
            found, _ = interleaved(theirs, runs=1, warm=False, limit=limit)
            into |= found
    return Taken(cold, failed, again, edited, cached, modelled, first, made)
