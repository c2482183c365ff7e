"""Explanations as text for a terminal and as Markdown."""

from __future__ import annotations

import textwrap

from .model import Explanation
from .registry import GROUPS, Groups

_WIDTH = 88
_SAYS = {
    "contract": "For example",
    "proto": "For example, in a .proto file",
    "lock": "For example, in contract.lock",
    "shell": "For example, in a folder with a good contract.yaml",
    "plugin": "For example, in a plugin: its pyproject.toml, and its module acme.py",
}
_HEAD = """\
# Codes

Every finding has a code that stays the same from release to release. `mscomm-gen explain CODE` prints what stands
here; `mscomm-gen explain` alone lists the codes. MG5xx are warnings or notes and do not stop a build; all others are
errors.

Made by `python -m tests.docs.rules` from what `generator/mscomm_gen/explain` and the rules say.

"""


def text(found: Explanation) -> str:
    """What `mscomm-gen explain` prints of one code."""
    code = found.code
    parts = [
        f"{code.id} {code.slug}: {code.summary}",
        _wrapped(found.why),
        f"{_SAYS[found.sort]}:",
        textwrap.indent(found.example.rstrip("\n"), "    "),
        _wrapped(f"Fix: {found.fix}"),
    ]
    if found.repaired is not None:
        parts += ["Repaired:", textwrap.indent(found.repaired.rstrip("\n"), "    ")]
    if found.source:
        parts.append(_wrapped(f"Source: {found.source}."))
    return "\n\n".join(parts)


def index(groups: Groups = GROUPS) -> str:
    """Every code in a line, by subject."""
    lines: list[str] = []
    for title, group in groups:
        lines += ["", title] if lines else [title]
        width = max(len(each.code.slug) for each in group)
        lines += [
            f"  {each.code.id}  {each.code.slug:<{width}}  {each.code.summary}"
            for each in group
        ]
    return "\n".join(lines)


def markdown() -> str:
    """specs/rules.md."""
    parts = [_HEAD]
    parts += [
        f"- {title}: "
        + ", ".join(f"[{each.code.id}](#{_anchor(each)})" for each in group)
        + "\n"
        for title, group in GROUPS
    ]
    for title, group in GROUPS:
        parts.append(f"\n## {title}\n")
        parts += [_section(each) for each in group]
    return "".join(parts)


def _section(found: Explanation) -> str:
    code = found.code
    language = {
        "contract": "yaml",
        "proto": "proto",
        "lock": "text",
        "shell": "console",
        "plugin": "text",
    }[found.sort]
    lines = [
        f"\n### {code.id} {code.slug}\n\n**{_sentence(code.summary)}**\n",
        f"\n{_wrapped(found.why, 118)}\n",
        f"\n```{language}\n{found.example}```\n",
        f"\n{_wrapped(f'*Fix.* {found.fix}', 118)}\n",
    ]
    if found.repaired is not None:
        lines.append(f"\n```{language}\n{found.repaired}```\n")
    if found.source:
        lines.append(f"\n{_wrapped(f'*Source.* {found.source}.', 118)}\n")
    return "".join(lines)


def _anchor(found: Explanation) -> str:
    return f"{found.code.id}-{found.code.slug}".lower()


def _sentence(summary: str) -> str:
    return f"{summary[:1].upper()}{summary[1:]}."


def _wrapped(words: str, width: int = _WIDTH) -> str:
    return textwrap.fill(words, width, break_long_words=False, break_on_hyphens=False)
