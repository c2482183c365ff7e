"""The labelled REST pairs, tried out: the client of the old side calls the server of the new one.

Whatever fails there, the review must have called breaking; what it calls safe must work.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import pytest

from mscomm_gen import pipeline, reviewing
from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.types import (
    Enumeration,
    ListOf,
    MapOf,
    Named,
    Record,
    Scalar,
    TypeRef,
    Union,
)
from mscomm_gen.emit import names
from mscomm_gen.review.compare import compare
from mscomm_gen.review.model import Verdict

from .serving import serving

PAIRS = Path(__file__).resolve().parents[1] / "vectors" / "breaking"
REST = sorted(
    path for path in PAIRS.iterdir() if "http:" in (path / "old.yaml").read_text()
)
SAMPLES: dict[str, object] = {
    "bool": True,
    "int32": 7,
    "int64": 7,
    "float": 1.5,
    "double": 1.5,
    "decimal": "1.5",
    "string": "text",
    "bytes": "AAEC",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "timestamp": "2026-01-31T12:00:00Z",
    "date": "2026-01-31",
    "duration": "1.5s",
    "json": {"a": 1},
}


def sample(contract: Contract, reference: TypeRef, *, full: bool) -> object:
    """JSON of a type: with everything that may be absent, or with as little as is allowed."""
    match reference:
        case Scalar(name):
            return SAMPLES[name]
        case ListOf(item):
            return [sample(contract, item, full=full)]
        case MapOf(value):
            return {"key": sample(contract, value, full=full)}
        case Named(name):
            definition = contract.type_by_name[name]
            match definition:
                case Enumeration(values=values):
                    return values[-1].name
                case Union(members=members, tag=tag):
                    member = sample(contract, Named(members[-1]), full=full)
                    assert isinstance(member, dict)
                    return {tag: members[-1], **member}
                case Record(fields=fields):
                    return {
                        field.name: (
                            None
                            if field.nullable and not full
                            else sample(contract, field.type, full=full)
                        )
                        for field in fields
                        if full or not (field.optional or field.default is not None)
                    }
    raise AssertionError(reference)


@contextmanager
def package(
    path: Path, name: str, folder: Path
) -> Iterator[tuple[Contract, ModuleType]]:
    """A contract's package under a name of its own; nothing of it is on the wire over REST."""
    source = folder / f"{name}.yaml"
    source.write_text(path.read_text().replace("name: shop", f"name: {name}"))
    loaded = pipeline.load(source)
    for place, content in pipeline.render(loaded.contract, loaded.lock).items():
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_bytes(content)
    importlib.invalidate_caches()
    yield loaded.contract, importlib.import_module(name)
    for module in [each for each in sys.modules if each.partition(".")[0] == name]:
        del sys.modules[module]


class Answering:
    """An implementation of every operation, which answers with a sample."""

    def __init__(self, contract: Contract, models: ModuleType, *, full: bool) -> None:
        self._contract = contract
        self._models = models
        self._full = full

    def __getattr__(self, method: str):
        for service in self._contract.services:
            for operation in service.operations:
                if names.attribute(operation.name) == method:
                    return self._answer(operation.response)
        raise AttributeError(method)

    def _answer(self, response: TypeRef | None):
        async def answer(*_: object) -> object:
            if response is None:
                return None
            assert isinstance(response, Named)
            value = sample(self._contract, response, full=self._full)
            return getattr(self._models, names.pascal(response.name)).model_validate(
                value
            )

        return answer


async def call(
    client: object, contract: Contract, models: ModuleType, full: bool
) -> str:
    """Calls every operation of a contract; what goes wrong, empty if nothing does."""
    for service in contract.services:
        for operation in service.operations:
            words: dict[str, object] = {"deadline": 5.0}
            if operation.idempotency.value == "keyed":
                words["idempotency_key"] = "key"
            arguments = []
            if isinstance(operation.request, Named):
                value = sample(contract, operation.request, full=full)
                kind = getattr(models, names.pascal(operation.request.name))
                arguments.append(kind.model_validate(value))
            try:
                await getattr(client, names.attribute(operation.name))(
                    *arguments, **words
                )
            except Exception as error:
                return f"{type(error).__name__}: {error}"
    return ""


async def fails(pair: Path, folder: Path) -> str:
    """What goes wrong when the old client calls the new server; empty if nothing does."""
    sys.path.insert(0, str(folder))
    try:
        with (
            package(pair / "old.yaml", "before", folder) as (old, _),
            package(pair / "new.yaml", "after", folder) as (new, _),
        ):
            models = importlib.import_module("before.models")
            after_models = importlib.import_module("after.models")
            server = importlib.import_module("after.orders.server")
            before = importlib.import_module("before.orders.client")
            # With everything that may be absent, then with as little as is allowed.
            for full in (True, False):
                app = server.asgi_app(Answering(new, after_models, full=full))
                async with (
                    serving(app) as url,
                    before.AsyncOrdersClient.rest(url) as client,
                ):
                    failure = await call(client, old, models, full)
                if failure:
                    return failure
    finally:
        sys.path.remove(str(folder))
    return ""


@pytest.mark.parametrize("pair", REST, ids=lambda pair: str(pair.name))
async def test_what_fails_was_called_breaking(pair: Path, tmp_path: Path) -> None:
    changes = compare(
        reviewing.side(pair / "old.yaml"), reviewing.side(pair / "new.yaml")
    )
    verdicts = [each.verdict for each in changes]
    failure = await fails(pair, tmp_path)
    assert not failure or Verdict.BREAKING in verdicts, failure


async def test_the_trial_sees_failures(tmp_path: Path) -> None:
    """Else the test above would hold of anything."""
    assert "qty" in await fails(PAIRS / "bc057", tmp_path)
