"""The package of any valid contract passes `mypy --strict`."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings

from mscomm_gen import pipeline
from tests.strict import mypy

from . import TIMES
from .test_contracts import SLOW, loaded
from .trees import Keys, contracts
from .writing import canonical


def test_what_any_contract_gives_is_strictly_typed(tmp_path: Path) -> None:
    judged = tmp_path / "judged"
    made: list[Path] = []

    # The checker costs more to start than to run, so it judges all packages at once. Their imports are
    # relative, so each can have a name of its own.
    @settings(max_examples=6 * TIMES, deadline=None, suppress_health_check=SLOW)
    @given(contracts())
    def make(tree: Keys) -> None:
        found = loaded(canonical(tree), tmp_path)
        package = judged / f"chance{len(made)}"
        for path, content in pipeline.render(found.contract, found.lock).items():
            top, _, rest = path.partition("/")
            if top == "chance":
                place = package / rest
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(content)
        made.append(package)

    make()
    assert len(made) >= 5
    assert mypy(judged) == ""
