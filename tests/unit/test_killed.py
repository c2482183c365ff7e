"""A build that is killed at any moment, with edits and a cache in play, leaves the old output or the new."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mscomm_gen import pipeline

CONTRACT = """\
mscomm: 1
name: hello
services:
  greeter:
    operations:
      greet: {http: POST /greetings, grpc: true, request: Greet, response: Greeting, idempotency: safe}
      wave: {http: POST /waves, request: Wave, idempotency: keyed}
  diary:
    consumes: {greeted: {}}
messages:
  greeted: {event: Greeting, from: greeter}
types:
  Greet: {name: string}
  Greeting: {event_id: uuid, text: string}
  Wave: {hand: string}
"""
# Forks in a process of its own, without threads, so that a build costs what it does and no start of Python.
PROGRAM = """\
import os, random, shutil, signal, sys, time
from pathlib import Path
from mscomm_gen import pipeline

contract = Path(sys.argv[1])
out = contract.parent / "gen"
cache = Path(os.environ["XDG_CACHE_HOME"])
chance = random.Random(sys.argv[2])
text = contract.read_text()
EDITS = (
    ("text: string", "text: string, more: int32?"),
    ("hand: string", "hand: {type: string, description: Which one.}"),
    ("idempotency: safe", "idempotency: idempotent"),
    ("  Wave: {hand: string}", "  Wave: {hand: string, Wave: Wave?}"),
    ("  diary:", "  journal:"),
)


def tree(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def build(after=None):
    child = os.fork()
    if not child:
        try:
            pipeline.build(contract, out)
            os._exit(0)
        finally:
            os._exit(1)
    if after is not None:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1]


def edit():
    changed = text
    for old, new in EDITS:
        if chance.random() < 0.4:
            changed = changed.replace(old, new)
    contract.write_text(changed)


def harm():
    entries = [path for path in cache.rglob("*") if path.is_file()]
    match chance.randrange(6):
        case 0:
            shutil.rmtree(cache)
        case 1 if entries:
            path = chance.choice(entries)
            path.write_bytes(path.read_bytes()[: chance.randrange(200)])


pipeline.build(contract, out)
longest = 0.0
for _ in range(3):
    edit()
    started = time.monotonic()
    assert build() == 0
    longest = max(longest, time.monotonic() - started)
killed = 0
known = {}
for _ in range(100):
    edit()
    harm()
    old = tree(out)
    killed += build(chance.uniform(0, longest)) == signal.SIGKILL
    left = tree(out)
    assert build() == 0
    new = tree(out)
    assert left in (old, new)
    loaded = pipeline.load(contract)
    assert not loaded.lock_changes
    key = (contract.read_text(), loaded.lock_text)
    if key not in known:
        known[key] = pipeline.render(loaded.contract, loaded.lock)
    wanted = known[key]
    assert {path: new[path] for path in wanted} == wanted
    assert new.keys() - wanted.keys() == {".mscomm-manifest.json"}
    assert [path.name for path in sorted(contract.parent.iterdir())] == [
        "contract.lock", "contract.yaml", "gen"
    ]
print(killed)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_a_build_killed_at_100_moments_leaves_the_old_output_or_the_new(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "system"
    folder.mkdir()
    (folder / "contract.yaml").write_text(CONTRACT)
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder / "contract.yaml"), "1"],
        env={
            **os.environ,
            "XDG_CACHE_HOME": str(tmp_path / "cache"),
            "PYTHONPATH": str(Path(pipeline.__file__).parent.parent),
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    assert ended.returncode == 0, ended.stderr
    assert int(ended.stdout) > 50
