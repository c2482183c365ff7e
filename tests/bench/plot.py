"""A plot of seconds by number of operations, both on logarithmic scales, as SVG written by hand."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from .results import Curve

_WIDTH: Final = 860
_HEIGHT: Final = 460
_LEFT: Final = 70
_RIGHT: Final = 210
_TOP: Final = 50
_BOTTOM: Final = 60
# Distinct for the colour-blind too (Okabe and Ito), and in brightness.
_COLOURS: Final = ("#d55e00", "#0072b2", "#009e73", "#cc79a7", "#56b4e9")
# Labels at the ends of the lines keep this distance.
_APART: Final = 18


def drawn(title: str, curves: Sequence[Curve]) -> str:
    """The plot; the first curve is drawn thickest, and each bears its name at its end."""
    points = [point for curve in curves for point in curve.points]
    xs = sorted({x for x, _ in points})
    least, most = min(y for _, y in points), max(y for _, y in points)
    low, high = math.floor(math.log10(least)), math.ceil(math.log10(most))
    first, last = math.log10(xs[0]), math.log10(xs[-1])

    def across(x: float) -> float:
        share = (math.log10(x) - first) / (last - first) if last > first else 0.5
        return _LEFT + share * (_WIDTH - _LEFT - _RIGHT)

    def down(y: float) -> float:
        share = (math.log10(y) - low) / (high - low)
        return _HEIGHT - _BOTTOM - share * (_HEIGHT - _TOP - _BOTTOM)

    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        'font-family="sans-serif" font-size="13">',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="white"/>',
        f'<text x="{_LEFT}" y="28" font-size="16" font-weight="bold">{title}</text>',
    ]
    right = _WIDTH - _RIGHT
    for power in range(low, high + 1):
        for value in (10.0**power, 3 * 10.0**power):
            if value > 10.0**high:
                continue
            y = down(value)
            lines.append(_line(_LEFT, y, right, y, "#dddddd"))
            lines.append(_text(_LEFT - 8, y + 4, f"{value:g} s", "end"))
    for x in xs:
        at = across(x)
        lines.append(_line(at, _TOP, at, _HEIGHT - _BOTTOM, "#dddddd"))
        lines.append(_text(at, _HEIGHT - _BOTTOM + 20, f"{x:,.0f}", "middle"))
    middle = (_LEFT + right) / 2
    lines.append(_text(middle, _HEIGHT - 16, "operations in the contract", "middle"))
    labels: list[tuple[float, float, str, str]] = []
    for number, curve in enumerate(curves):
        colour = _COLOURS[number % len(_COLOURS)]
        path = " ".join(f"{across(x):.1f},{down(y):.1f}" for x, y in curve.points)
        lines.append(
            f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="{2 if number else 4}"/>'
        )
        lines += [
            f'<circle cx="{across(x):.1f}" cy="{down(y):.1f}" r="{4 if number else 5}" fill="{colour}"/>'
            for x, y in curve.points
        ]
        x, y = curve.points[-1]
        labels.append((down(y), across(x), f"{curve.name}, {y:.2g} s", colour))
    # From the top down, each pushed below the one before it where they would overlap.
    lowest = 0.0
    for y, x, text, colour in sorted(labels):
        lowest = max(y + 4, lowest + _APART)
        lines.append(
            f'<text x="{x + 12:.1f}" y="{lowest:.1f}" fill="{colour}" font-weight="bold" '
            f'stroke="white" stroke-width="4" paint-order="stroke">{text}</text>'
        )
    return "\n".join([*lines, "</svg>", ""])


def _line(x1: float, y1: float, x2: float, y2: float, colour: str) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}"/>'


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{text}</text>'
