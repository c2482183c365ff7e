"""A child process of a build: one piece of work comes in, what it gives goes out."""

from __future__ import annotations

import gc
import pickle
import sys
from typing import IO

from ..targets.models import adapter


def serve(work: IO[bytes], made: IO[bytes]) -> None:
    """Does one piece of work, a pickled function with its arguments; none, where the build went without."""
    # It lives for this alone, and only ever builds up.
    gc.disable()
    # While the build that started us reads its contract.
    adapter.load()
    given = work.read()
    if given:
        function, arguments = pickle.loads(given)
        made.write(pickle.dumps(function(*arguments)))


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
