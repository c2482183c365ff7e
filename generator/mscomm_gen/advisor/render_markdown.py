"""Recommendations as Markdown, for a comment or a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..contract.contract import Contract
from ..contract.recommendation import Recommendation
from . import explain


def render_markdown(
    contract: Contract,
    found: Sequence[Recommendation],
    waived: Mapping[str, str] = explain.NOTHING_WAIVED,
) -> str:
    """A table of all, then a section each; no line break at the end."""
    lines = [
        f"# Advice for {_plain(contract.name)} {_plain(contract.version)}",
        "",
        f"{explain.summary(found)}.",
        "",
    ]
    if found:
        lines += [
            "| interaction | declared | advice | sure | flips to |",
            "|---|---|---|---|---|",
        ]
    for each in found:
        mark = "**" if each.differs else ""
        flip = _plain(each.flip.text) if each.flip else ""
        lines.append(
            f"| `{each.interaction.key}` | {each.declared or 'undecided'} | {mark}{explain.headline(each)}{mark} "
            f"| {each.confidence:.0%} | {flip} |"
        )
    for each in found:
        lines += ["", *_section(each, waived)]
    return "\n".join(lines)


def _section(found: Recommendation, waived: Mapping[str, str]) -> list[str]:
    lines = [
        f"## `{found.interaction.key}`",
        "",
        f"**{explain.headline(found)}**, {found.confidence:.0%} sure; {explain.agreement(found, waived)}.",
        "",
    ]
    if found.interaction.because:
        lines += [f"> {_plain(found.interaction.because)}", ""]
    for reason in found.reasons:
        weighed = explain.weight(reason)
        count = f" ({weighed})" if weighed else ""
        lines.append(
            f"- {reason.rule} {reason.name}{count}: {_plain(reason.text)} (`{explain.inputs(reason)}`)"
        )
    lines += [f"- {label}: {_plain(text)}" for label, text in explain.rows(found)]
    return lines


def _plain(text: str) -> str:
    """Text of the contract on one line, in which nothing is taken for markup."""
    words = " ".join(text.split())
    for character in "\\*_[]<>|#":
        words = words.replace(character, f"\\{character}")
    return words
