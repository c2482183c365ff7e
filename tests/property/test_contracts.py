"""Any valid contract builds, its modules import, its types carry JSON; and what means the same gives the same bytes."""

from __future__ import annotations

import importlib
import json
import random
import sys
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from mscomm_gen import checks, pipeline
from mscomm_gen.contract.types import Named
from mscomm_gen.diagnostics import ContractFault
from mscomm_gen.emit.layout import Layout
from tests.fixtures.random_types import json_of

from . import TIMES
from .trees import Keys, contracts
from .writing import Writer, canonical

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
# Random names may be one name in Python; that is refused, and tested elsewhere.
COLLISIONS = {"MG308", "MG309"}


def loaded(text: str, folder: Path) -> pipeline.Loaded:
    """The contract of a text; an example is given up where its names collide."""
    path = folder / "contract.yaml"
    path.write_text(text, encoding="utf-8")
    try:
        return pipeline.load(path)
    except ContractFault as fault:
        if {found.code.id for found in fault.diagnostics} <= COLLISIONS:
            reject()
        raise


@settings(max_examples=8 * TIMES, deadline=None, suppress_health_check=SLOW)
@given(st.data(), contracts())
def test_any_contract_builds_imports_and_carries_json(
    data: st.DataObject, tree: Keys
) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        found = loaded(canonical(tree), folder)
        files = pipeline.render(found.contract, found.lock)
        for path, content in files.items():
            place = folder / "gen" / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        checks.run(found.contract, pipeline.option_specs())
        sys.path.insert(0, str(folder / "gen"))
        importlib.invalidate_caches()
        try:
            for path in files:
                if path.endswith(".py") and "/_runtime/" not in path:
                    name = path.removesuffix(".py").removesuffix("/__init__")
                    importlib.import_module(name.replace("/", "."))
            models = importlib.import_module("chance.models")
            by_name = found.contract.type_by_name
            layout = Layout(found.contract)
            for name in layout.owners:
                model = getattr(models, layout.model(name).name)
                adapter: TypeAdapter[object] = TypeAdapter(model)
                given = data.draw(json_of(by_name, Named(name)))
                value = adapter.validate_json(json.dumps(given))
                assert json.loads(adapter.dump_json(value, by_alias=True)) == given
        finally:
            sys.path.remove(str(folder / "gen"))
            for name in [
                name for name in sys.modules if name.split(".")[0] == "chance"
            ]:
                del sys.modules[name]


@settings(max_examples=40 * TIMES, deadline=None, suppress_health_check=SLOW)
@given(contracts(), st.integers(0, 2**32))
def test_style_quotes_comments_and_the_order_of_keys_mean_nothing(
    tree: Keys, seed: int
) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        one = loaded(canonical(tree), Path(temporary))
        other = loaded(Writer(random.Random(seed)).document(tree), Path(temporary))
        assert other.contract == one.contract
        assert other.lock.text() == one.lock.text()


@settings(max_examples=4 * TIMES, deadline=None, suppress_health_check=SLOW)
@given(contracts(), st.integers(0, 2**32))
def test_what_means_the_same_gives_the_same_bytes(tree: Keys, seed: int) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        one = loaded(canonical(tree), Path(temporary))
        before = pipeline.render(one.contract, one.lock)
        other = loaded(Writer(random.Random(seed)).document(tree), Path(temporary))
        assert pipeline.render(other.contract, other.lock) == before
