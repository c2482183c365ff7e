"""Lays the core and its quick tests out as mutmut wants them, and runs it.

mutmut names a mutant by the path of its file below the folder it starts in, and finds it under the name by which the
tests import it; so templates/runtime stands in `src/runtime` there.
"""

from __future__ import annotations

import fcntl
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent.parent
STAGE: Final = ROOT / "build" / "mutants"

MODULES: Final = (
    "breaker",
    "breaker_window",
    "budget",
    "bulkhead",
    "retry",
    "outcome",
    "call_core",
    "http_retry",
    "grpc_retry",
    "http_date",
    "deadline",
    "addresses",
    "policy",
    "admission",
    "attempt",
    "hops",
    "caller",
    "call_states",
)
# Those that need neither a socket nor a second process, and take milliseconds each.
TESTS: Final = (
    "tests/runtime/test_addresses.py",
    "tests/runtime/test_admission.py",
    "tests/runtime/test_breaker.py",
    "tests/runtime/test_budget_and_bulkhead.py",
    "tests/runtime/test_call_core.py",
    "tests/runtime/test_call_states.py",
    "tests/runtime/test_caller.py",
    "tests/runtime/test_deadline.py",
    "tests/runtime/test_grpc_retry.py",
    "tests/runtime/test_hops.py",
    "tests/runtime/test_http_date.py",
    "tests/runtime/test_http_retry.py",
    "tests/runtime/test_policy.py",
    "tests/runtime/test_retry.py",
    "tests/vectors/test_in_process.py",
)
# A mutant whose tests take three times as long as they should, and 5 s on top, hangs.
SETTINGS: Final = """
[tool.mutmut]
source_paths = ["src"]
only_mutate = [{modules}]
pytest_add_cli_args_test_selection = [{tests}]
pytest_add_cli_args = ["-p", "no:cacheprovider"]
timeout_multiplier = 3.0
timeout_constant = 5.0
use_git_change_detection = false
use_setproctitle = false

[tool.pytest.ini_options]
pythonpath = ["src", "."]
addopts = "--import-mode=importlib -p no:schemathesis -p no:xdist"
asyncio_mode = "auto"
asyncio_default_fixture_loop_scope = "function"
"""


def lay_out(stage: Path) -> None:
    """Copies what is tried, and the tests."""
    # mutmut would go by modification times, which a checkout may set to anything.
    shutil.rmtree(stage / "mutants", ignore_errors=True)
    for source, target in (
        (ROOT / "templates" / "runtime", stage / "src" / "runtime"),
        (ROOT / "tests" / "runtime", stage / "tests" / "runtime"),
        (ROOT / "tests" / "vectors", stage / "tests" / "vectors"),
    ):
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("__init__.py", "conftest.py"):
        shutil.copy2(ROOT / "tests" / name, stage / "tests" / name)
    (stage / "pyproject.toml").write_text(
        SETTINGS.format(
            modules=", ".join(f'"src/runtime/{name}.py"' for name in MODULES),
            tests=", ".join(f'"{path}"' for path in TESTS),
        )
    )


@contextmanager
def staged(stage: Path = STAGE) -> Iterator[Path]:
    """The folder, for one run at a time."""
    stage.mkdir(parents=True, exist_ok=True)
    with (stage / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        lay_out(stage)
        yield stage


def mutmut(stage: Path, *arguments: str, seconds: float) -> str:
    """What a command of mutmut prints. Raises RuntimeError where it fails, and TimeoutExpired."""
    ended = subprocess.run(
        [sys.executable, "-m", "mutmut", *arguments],
        cwd=stage,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=seconds,
        check=False,
    )
    if ended.returncode:
        raise RuntimeError(ended.stdout[-4000:])
    return ended.stdout
