"""Readers of YAML 1.1 and of YAML 1.2 read every emitted document the same."""

from __future__ import annotations

import pytest
import yaml
from ruamel.yaml import YAML

from .checked_in import documents

TEXTS = {
    f"{kind}: {name}": text
    for kind in ("openapi", "asyncapi")
    for name, text in documents(kind).items()
}


def test_there_are_documents_of_both_kinds() -> None:
    assert {"openapi: shop.orders.yaml", "asyncapi: shop.asyncapi.yaml"} <= set(TEXTS)


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_both_readers_find_the_same(name: str) -> None:
    text = TEXTS[name]
    assert yaml.safe_load(text) == YAML(typ="safe", pure=True).load(text)


def test_a_text_that_they_read_differently_would_be_found() -> None:
    text = "a: no\nb: 0o17\n"
    assert yaml.safe_load(text) != YAML(typ="safe", pure=True).load(text)
