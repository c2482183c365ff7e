"""Which OpenAPI documents there are. They are data: no template, the view is written as it is."""

from __future__ import annotations

from collections.abc import Iterable

from ...contract.options import OptionSpec
from ...emit.yaml_text import document
from ..base import Build, loads_by_operation
from .view import openapi_document, serves_http

HEAD = "Made by mscomm-gen. Edit the contract and build again; edits here are not kept."


class OpenApiTarget:
    """One OpenAPI 3.1 document for each service of ours that has operations over HTTP."""

    name = "openapi"
    options: tuple[OptionSpec, ...] = ()

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """Yields (path from the output folder, text)."""
        loads = build.table(loads_by_operation)
        for service in build.services:
            if serves_http(service):
                data = openapi_document(build.layout, service, loads)
                yield build.layout.openapi_path(service.name), document(data, HEAD)
