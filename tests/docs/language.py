"""specs/language.md: `python -m tests.docs.language` writes its tables of keys anew.

Between `<!-- keys: an operation -->` and `<!-- end -->` stands the table of a mapping, between
`<!-- words: … -->` and `<!-- end -->` a closed list of words. The prose around them is written by hand.
"""

from __future__ import annotations

import re
from pathlib import Path

from . import tables

PATH = Path(__file__).resolve().parents[2] / "specs" / "language.md"

_MARK = re.compile(r"(<!-- (keys|words): (.+?) -->\n)(.*?)(<!-- end -->)", re.DOTALL)
_BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def written_anew(text: str) -> str:
    """The text with every table made from the shape."""
    mappings, lists = tables.mappings(), tables.word_lists()

    def fill(found: re.Match[str]) -> str:
        head, sort, name, _, end = found.groups()
        made = (
            tables.table(mappings[name])
            if sort == "keys"
            else tables.words(lists[name])
        )
        return f"{head}\n{made}\n{end}"

    return _MARK.sub(fill, text)


def shown_mappings(text: str) -> list[str]:
    """The mappings whose table the text shows, in order."""
    return [found[3] for found in _MARK.finditer(text) if found[2] == "keys"]


def examples(text: str) -> list[tuple[int, str]]:
    """Each YAML block with the line it begins in."""
    return [
        (text.count("\n", 0, found.start(1)) + 1, found[1])
        for found in _BLOCK.finditer(text)
    ]


def file_of(example: str) -> str | None:
    """The file that an example is, if it is not the contract itself: its first line says `# file: …`."""
    head = example.partition("\n")[0]
    return head.removeprefix("# file: ") if head.startswith("# file: ") else None


def main() -> None:
    PATH.write_text(
        written_anew(PATH.read_text(encoding="utf-8")), encoding="utf-8", newline="\n"
    )


if __name__ == "__main__":
    main()
