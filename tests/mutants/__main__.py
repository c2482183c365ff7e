"""`python -m tests.mutants [--minutes N] [MODULE …]`: changes the decision core in every small way that mutmut knows,
and says which changes no test noticed.

mutmut 3 runs each mutant in a fork of a process that has imported everything, with the tests alone that reach the
function it is in: a few a second, where a process a mutant would take hours. Exit code 1 if fewer than 95 % of those
that change anything are killed; those that change nothing are listed, with the reason, in equivalent.toml.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from pathlib import Path
from subprocess import TimeoutExpired
from time import monotonic
from typing import Final

from .results import Mutant, mutants
from .stage import MODULES, mutmut, staged

EQUIVALENT: Final = Path(__file__).with_name("equivalent.toml")
LEAST: Final = 0.95


def equivalents() -> set[tuple[str, str]]:
    """Function and change of each mutant that cannot be told from the original."""
    listed = tomllib.loads(EQUIVALENT.read_text(encoding="utf-8"))["mutant"]
    return {(each["function"], each["change"]) for each in listed}


def tell(tried: list[Mutant], modules: tuple[str, ...]) -> bool:
    """Prints what came of it; whether enough were killed."""
    known = equivalents()
    killed = survived = same = untried = 0
    for module in modules:
        counts = {"killed": 0, "survived": 0, "equivalent": 0, "not tried": 0}
        for mutant in tried:
            if mutant.module != module:
                continue
            fate = mutant.fate
            if fate != "killed" and (mutant.function, mutant.change) in known:
                fate = "equivalent"
            counts[fate] += 1
            if fate == "survived":
                print(f"survived: {mutant.function}: {mutant.change}")
        print(
            f"{module}: {', '.join(f'{count} {fate}' for fate, count in counts.items())}"
        )
        killed += counts["killed"]
        survived += counts["survived"]
        same += counts["equivalent"]
        untried += counts["not tried"]
    share = killed / max(1, killed + survived + untried)
    print(
        f"killed {killed}, survived {survived}, equivalent {same}, not tried {untried}: {share:.1%}"
    )
    return share >= LEAST


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants")
    parser.add_argument("--minutes", type=float, default=60.0, help="at most so long")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("module", nargs="*", help=", ".join(MODULES))
    arguments = parser.parse_args()
    modules: tuple[str, ...] = tuple(arguments.module) or MODULES
    ends = monotonic() + 60 * arguments.minutes
    with staged() as stage:
        # Module by module, so that what time is left for is whole.
        for module in modules:
            try:
                mutmut(
                    stage,
                    *("run", "--max-children", str(arguments.processes)),
                    f"runtime.{module}.*",
                    seconds=max(1.0, ends - monotonic()),
                )
            except TimeoutExpired:
                print(f"{module}: no time left", file=sys.stderr)
                break
        return 0 if tell(mutants(stage), modules) else 1


if __name__ == "__main__":
    raise SystemExit(main())
