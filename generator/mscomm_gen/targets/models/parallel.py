"""Renders slices on all processors: datamodel-code-generator is most of a cold build.

The helpers are plain child processes that get their share on standard input and answer on standard
output. They end by themselves when the build is killed, which the workers of Python's process pools do
not; and whatever goes wrong with one, its share is rendered here.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from ...emit.overrides import Overrides, active
from .forms import Slice

# A helper takes about 0.7 s of processor time to load what it needs, and renders 200 classes a second.
_FORMS_A_HELPER: Final = 300


def render_all(parts: Sequence[Slice], render: Callable[[Slice], str]) -> list[str]:
    """The text of every slice, in order. `render` does the share of this process."""
    shares = _shares(parts, 1 + _helpers(parts))
    if len(shares) < 2:
        return [render(part) for part in parts]
    texts: dict[int, str] = {}
    # The threads that wait for the helpers do not know the context of this one.
    overrides = active.get()
    with ThreadPoolExecutor(len(shares) - 1) as waiting:
        answers = [
            waiting.submit(_helped, overrides, [parts[index] for index in share])
            for share in shares[1:]
        ]
        for index in shares[0]:
            texts[index] = render(parts[index])
        for share, answer in zip(shares[1:], answers, strict=True):
            made = answer.result()
            if made is None:
                made = [render(parts[index]) for index in share]
            texts.update(zip(share, made, strict=True))
    return [texts[index] for index in range(len(parts))]


def _helpers(parts: Sequence[Slice]) -> int:
    forms = sum(len(part.forms) for part in parts)
    return min(_processors() - 1, forms // _FORMS_A_HELPER) if sys.executable else 0


def _processors() -> int:
    if sys.platform == "linux":
        # What this process may use, which in a container is less than there is.
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _shares(parts: Sequence[Slice], number: int) -> list[list[int]]:
    """Indices of the slices for each of `number` processes, about as many classes in each."""
    shares: list[list[int]] = [[] for _ in range(number)]
    loads = [0] * number
    by_size = sorted(range(len(parts)), key=lambda index: -len(parts[index].forms))
    for index in by_size:
        lightest = loads.index(min(loads))
        shares[lightest].append(index)
        loads[lightest] += len(parts[index].forms)
    return [share for share in shares if share]


def _helped(overrides: Overrides, parts: list[Slice]) -> list[str] | None:
    """What a helper made of its share; None where it failed."""
    try:
        ended = subprocess.run(
            [sys.executable, "-m", f"{__package__}.helper"],
            input=pickle.dumps((overrides, parts)),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            check=True,
        )
        texts = pickle.loads(ended.stdout)
    except (OSError, subprocess.SubprocessError, EOFError, pickle.UnpicklingError):
        return None
    return texts if isinstance(texts, list) and len(texts) == len(parts) else None
