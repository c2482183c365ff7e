"""The shop with mistakes in it: never anything but diagnostics, and each has its place."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mscomm_gen.diagnostics.render_text import render_text

from .reading import ROOT, faults_of

SHOP = (ROOT / "examples" / "shop" / "contract.yaml").read_text(encoding="utf-8")
EXAMPLE = (ROOT / "tests" / "cases" / "design_example" / "contract.yaml").read_text(
    encoding="utf-8"
)
LINES = SHOP.splitlines() + EXAMPLE.splitlines()
WORDS = sorted({word for line in LINES for word in line.replace(":", " ").split()})
PIECES = st.sampled_from(
    [
        *WORDS,
        "",
        "[]",
        "{}",
        "[x]",
        "{x: y}",
        "null",
        "-1",
        "0",
        "<<",
        "*x",
        "&x",
        "!t x",
        "|",
        "\t",
    ]
)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """One of the two contracts with lines dropped, doubled, moved, indented, and words exchanged."""
    lines = draw(st.sampled_from([SHOP, EXAMPLE])).splitlines()
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.integers(0, 6)):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, lines[draw(st.integers(0, len(lines) - 1))])
            case 2:
                lines[at] = " " * draw(st.integers(0, 9)) + lines[at].lstrip()
            case 3:
                key, colon, _ = lines[at].partition(":")
                lines[at] = f"{key}{colon} {draw(PIECES)}"
            case 4:
                words = lines[at].split(" ")
                words[draw(st.integers(0, len(words) - 1))] = draw(PIECES)
                lines[at] = " ".join(words)
            case 5:
                _, colon, value = lines[at].partition(":")
                indent = " " * (len(lines[at]) - len(lines[at].lstrip()))
                lines[at] = f"{indent}{draw(PIECES)}{colon}{value}"
            case _:
                cut = draw(st.integers(0, len(lines[at])))
                lines[at] = lines[at][:cut] + draw(st.characters()) + lines[at][cut:]
        if not lines:
            break
    return "\n".join(lines) + "\n"


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mutated())
def test_a_mutated_contract_gives_a_contract_or_diagnostics_with_places(
    text: str,
) -> None:
    found = faults_of(text)
    places = []
    for each in found:
        assert each.span is not None, each
        assert each.hint, each
        places.append((each.span.line, each.span.column))
    assert places == sorted(places)
    source = text.splitlines()
    render_text(
        found, lambda _, line: source[line - 1] if line <= len(source) else None
    )
