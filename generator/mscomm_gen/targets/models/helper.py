"""A child process of a build: slices come in on standard input, their texts go out."""

from __future__ import annotations

import pickle
import sys

from ...emit.overrides import overriding
from .target import module

if __name__ == "__main__":
    overrides, parts = pickle.load(sys.stdin.buffer)
    with overriding(overrides):
        texts = [module(part) for part in parts]
    sys.stdout.buffer.write(pickle.dumps(texts))
