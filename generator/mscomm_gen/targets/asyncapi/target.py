"""The AsyncAPI documents. They are data: no template, the view is written as it is."""

from __future__ import annotations

from collections.abc import Iterable

from ...contract.options import OptionSpec
from ...emit.yaml_text import document
from ..base import Build
from .view import asyncapi_document, exchanges_messages

HEAD = "Made by mscomm-gen. Edit the contract and build again; edits here are not kept."


class AsyncApiTarget:
    """An AsyncAPI 3.0 document for the whole system, and one for each service that has messages to do with."""

    name = "asyncapi"
    options: tuple[OptionSpec, ...] = ()

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """Yields (path from the output folder, text)."""
        contract, layout = build.contract, build.layout
        if build.is_about("whole") and contract.messages:
            yield layout.asyncapi_path, document(
                asyncapi_document(contract, layout), HEAD
            )
        for service in build.services:
            if exchanges_messages(contract, service):
                yield layout.asyncapi_service_path(service.name), document(
                    asyncapi_document(contract, layout, service), HEAD
                )
