"""specs/rules.md: `python -m tests.docs.rules` writes it anew from the explanations of all codes."""

from __future__ import annotations

from pathlib import Path

from mscomm_gen.explain.render import markdown

PATH = Path(__file__).resolve().parents[2] / "specs" / "rules.md"


def main() -> None:
    PATH.write_text(markdown(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
