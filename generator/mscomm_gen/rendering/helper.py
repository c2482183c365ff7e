"""A child process of a build: the contract and some units come in on standard input, what they give goes out."""

from __future__ import annotations

import pickle
import sys

from ..emit.compiled import compiling_into
from ..emit.layout import Layout
from ..emit.overrides import overriding
from ..targets import TABLES
from ..targets.base import Build
from ..targets.watched import answers
from .parts import render_unit

if __name__ == "__main__":
    overrides, contract, lock, cache = pickle.load(sys.stdin.buffer)
    units = pickle.load(sys.stdin.buffer)
    build = Build(contract, lock, Layout(contract), cache)
    with overriding(overrides), compiling_into(cache):
        answering = answers(build, TABLES, {})
        made = [render_unit(unit, build, answering) for unit in units]
    sys.stdout.buffer.write(pickle.dumps(made))
