"""Formatting by black, for the few files whose layout templates cannot foresee.

Templates write what black would write, because black formats about 850 lines a second and
would be most of a build. A name of some 70 characters can push any line of a template over
the limit; only a file with such a line pays for black.
"""

from __future__ import annotations

import re

from .literals import LINE, width

# A text alone on its line, perhaps with a key or a keyword: there is nothing for black to break.
_TEXT_ALONE = re.compile(r"""^(\w+=|"[^"\\]*": )?("[^"\\]*"|'[^'\\]*'|\d+),?$""")


def formatted(text: str) -> str:
    """Python source in black's layout. Raises `black.InvalidInput` for what is not Python."""
    # Imported here because black takes longer to load than a small build takes.
    import black

    return black.format_str(text, mode=black.Mode(line_length=LINE))


def fitted(text: str) -> str:
    """`text`, formatted if it has a line of code that is too long; else as it is."""
    return formatted(text) if _has_long_code(text) else text


def _has_long_code(text: str) -> bool:
    if text.isascii() and max(map(len, text.split("\n"))) <= LINE:
        return False
    within_docstring = False
    for line in text.splitlines():
        began_within = within_docstring
        if line.count('"""') % 2:
            within_docstring = not within_docstring
        if began_within or within_docstring or width(line) <= LINE:
            continue
        code = line.strip()
        if not code.startswith(("#", '"""')) and not _TEXT_ALONE.match(code):
            return True
    return False
