"""Writes what the renderers say now."""

from __future__ import annotations

from . import HERE, RENDERED

for name, render in RENDERED.items():
    (HERE / name).write_text(render() + "\n", encoding="utf-8", newline="\n")
