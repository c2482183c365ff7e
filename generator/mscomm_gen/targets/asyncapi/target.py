"""The one AsyncAPI document. It is data: no template, the view is written as it is."""

from __future__ import annotations

from collections.abc import Iterable

from ...contract.options import OptionSpec
from ...emit.yaml_text import document
from ..base import Build
from .view import asyncapi_document

HEAD = "Made by mscomm-gen. Edit the contract and build again; edits here are not kept."


class AsyncApiTarget:
    """One AsyncAPI 3.0 document for the whole system, where it has messages at all."""

    name = "asyncapi"
    options: tuple[OptionSpec, ...] = ()

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """Yields (path from the output folder, text)."""
        if build.contract.messages:
            data = asyncapi_document(build.contract, build.layout)
            yield build.layout.asyncapi_path, document(data, HEAD)
