"""Schemathesis against the emitted server, with a real implementation behind it."""

from __future__ import annotations

import importlib
import json
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import get_type_hints
from unittest.mock import AsyncMock

import pytest
from pydantic import TypeAdapter

from mscomm_gen import pipeline
from mscomm_gen.contract.services import Service
from mscomm_gen.emit import names
from mscomm_gen.emit.drivers import ASYNCIO
from mscomm_gen.emit.examples import Examples
from mscomm_gen.emit.layout import Layout
from tests.executed.emitted import CONTRACTS, emitted
from tests.executed.gallery import KEY, Gallery, parts_of
from tests.executed.serving import serving
from tests.executed.test_transcoding import SOURCE as TRANSCODING
from tests.executed.test_transcoding import Library
from tests.executed.test_transcoding import parts_of as library_parts

from .schemathesis_run import fuzzed

# What our documents say, beyond what it expects of any service: a key that comes with another request is 422, and a
# request whose deadline is over when it arrives is 504.
SETTINGS = """
[checks.positive_data_acceptance]
expected-statuses = ["2xx", "401", "403", "404", "409", "422", "504"]

[checks.missing_required_header]
expected-statuses = ["400", "401", "403", "404", "415", "422", "504"]

[checks.not_a_server_error]
expected-statuses = ["2xx", "3xx", "4xx", "504"]
"""
ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "cases"
# What a document cannot say: fields that are needed only beside others in the query, methods of which it knows nothing,
# and that a path with a verb is one without it to a route of another method.
UNSAID = tuple(
    f"--exclude-operation-id={name}"
    for name in ("list_books", "all_books", "get_message_2", "anything", "move_book")
)
SHOWN = ("-H", "Authorization: Bearer token-of-ada", "-H", f"X-Api-Key: {KEY}")


async def test_schemathesis_finds_nothing(tmp_path: Path) -> None:
    with emitted("gallery", tmp_path) as package:
        gallery = Gallery(parts_of(package))
        server = parts_of(package).server
        app = server.asgi_app(gallery, options=gallery.options())
        document = tmp_path / "docs" / "openapi" / "pictures.yaml"
        (document.parent / "schemathesis.toml").write_text(SETTINGS, encoding="utf-8")
        async with serving(app) as url:
            code, said = await fuzzed(document, url, "--max-examples=25", *SHOWN)
        assert code == 0, said
        assert len(gallery.requests) > 100


@pytest.mark.parametrize(
    ("contract", "service"),
    [
        (CONTRACTS / "depot.yaml", "orders"),
        (CASES / "bare_answers" / "contract.yaml", "shop_window"),
        (CASES / "every_type" / "contract.yaml", "echo"),
        (ROOT / "examples" / "shop" / "contract.yaml", "orders"),
    ],
    ids=["depot", "bare_answers", "every_type", "shop"],
)
async def test_schemathesis_finds_nothing_where_answers_are_the_documents_examples(
    tmp_path: Path, contract: Path, service: str
) -> None:
    loaded = pipeline.load(contract)
    layout = Layout(loaded.contract)
    with emitted(layout.package, tmp_path, contract) as package:
        folder = f"{package.__name__}.{layout.service_folder(service)}"
        served = loaded.contract.service_by_name[service]
        app = importlib.import_module(f"{folder}.server").asgi_app(
            answering(layout, served)
        )
        (document,) = (tmp_path / "docs" / "openapi").glob(f"{names.kebab(service)}.*")
        (document.parent / "schemathesis.toml").write_text(SETTINGS, encoding="utf-8")
        async with serving(app) as url:
            code, said = await fuzzed(document, url, "--max-examples=10")
        assert code == 0, said


def answering(layout: Layout, service: Service) -> SimpleNamespace:
    """An implementation that answers each operation with its example."""
    examples = Examples(layout.contract)
    api = importlib.import_module(
        f"{layout.package}.{layout.service_folder(service.name)}.api"
    )
    protocol = getattr(api, layout.protocol(service.name, ASYNCIO).name)
    handlers: dict[str, Callable[..., Awaitable[object]]] = {}
    for operation in service.operations:
        method = names.method(operation.name)
        value: object = None
        if operation.response is not None and operation.http is not None:
            written = json.dumps(examples.value(operation.response))
            hint = get_type_hints(getattr(protocol, method))["return"]
            value = (
                timedelta(seconds=float(json.loads(written).removesuffix("s")))
                if hint is timedelta
                else TypeAdapter(hint).validate_json(written)
            )
        handlers[method] = AsyncMock(return_value=value)
    return SimpleNamespace(**handlers)


async def test_schemathesis_finds_nothing_on_routes_of_every_form(
    tmp_path: Path,
) -> None:
    with emitted("transcoding", tmp_path, TRANSCODING) as package:
        parts = library_parts(package)
        library = Library(parts.models)
        document = tmp_path / "docs" / "openapi" / "library.yaml"
        (document.parent / "schemathesis.toml").write_text(SETTINGS, encoding="utf-8")
        async with serving(parts.server.asgi_app(library)) as url:
            code, said = await fuzzed(document, url, "--max-examples=5", *UNSAID)
        assert code == 0, said
        assert len(library.asked) > 100


async def test_schemathesis_would_find_something(tmp_path: Path) -> None:
    with emitted("gallery", tmp_path) as package:
        gallery = Gallery(parts_of(package))
        server = parts_of(package).server
        app = server.asgi_app(gallery, options=gallery.options())
        document = tmp_path / "docs" / "openapi" / "pictures.yaml"
        text = document.read_text(encoding="utf-8")
        document.write_text(text.replace('"201":', '"200":'), encoding="utf-8")
        async with serving(app) as url:
            code, said = await fuzzed(
                document, url, "--phases=examples", "--max-examples=1", *SHOWN
            )
        assert code == 1
        assert "Undocumented HTTP status code" in said or "201" in said
