"""A child process of a build: slices come in on standard input, their texts go out."""

from __future__ import annotations

import pickle
import sys

from .target import module

if __name__ == "__main__":
    parts = pickle.load(sys.stdin.buffer)
    sys.stdout.buffer.write(pickle.dumps([module(part) for part in parts]))
