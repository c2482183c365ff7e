"""What a service answers when it cannot do what was asked: problem details (RFC 9457).

Declared errors are the contract's; the standard ones are those of the emitted server, and only
those that it can answer to the operation at hand are listed there.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from ...contract.services import ErrorCase, Operation, Service
from ...contract.types import Named
from ...emit.examples import Examples, NoExample
from ...emit.json_schema import JsonSchemas, component
from ...emit.layout import Layout
from ...emit.names import pascal
from ...emit.prose import readable
from ...emit.yaml_text import Data
from .standard import HEADERS, PROBLEM, Standard, standard_example, standard_problems

MEDIA_TYPE: Final = "application/problem+json"


class Problems:
    """The problems of one document; it remembers what was mentioned, so only that is written."""

    def __init__(self, layout: Layout, service: Service) -> None:
        self._service = service
        self._examples = Examples(layout.contract)
        self._declared: dict[str, ErrorCase] = {}
        self._standard: dict[str, Standard] = {}
        self._headers: dict[str, None] = {}
        self._taken = layout.components
        self._base = self._free("Problem")

    def of(self, operation: Operation, has_body: bool) -> dict[str, Data]:
        """The failures among an operation's responses, by status."""
        declared: dict[int, list[ErrorCase]] = {}
        for error in operation.errors:
            declared.setdefault(error.http, []).append(error)
        standard = {p.status: p for p in standard_problems(operation, has_body)}
        return {
            str(status): self._response(
                operation, declared.get(status, []), standard.get(status)
            )
            for status in sorted({*declared, *standard})
        }

    def schemas(self, schemas: JsonSchemas) -> dict[str, Data]:
        """The schemas of the problems mentioned so far."""
        found: dict[str, Data] = {self._base: PROBLEM}
        for key, error in self._declared.items():
            properties: dict[str, Data] = {
                "type": {"type": "string", "const": self._urn(error)},
                "status": {"type": "integer", "const": error.http},
            }
            if error.type:
                properties["details"] = schemas.value(Named(error.type))
            found[key] = {
                "description": error.description or f"{readable(error.name)}.",
                "allOf": [{"$ref": f"#/components/schemas/{self._base}"}],
                "type": "object",
                "properties": properties,
                "required": ["type", "status"],
            }
        return found

    def responses(self) -> dict[str, Data]:
        """The responses of the standard problems mentioned so far, by status."""
        ordered = sorted(self._standard.values(), key=lambda problem: problem.status)
        return {problem.name: self._shared(problem) for problem in ordered}

    def headers(self) -> dict[str, Data]:
        """The headers that responses carry; ask for it after `responses`."""
        return {name: HEADERS[name] for name in HEADERS if name in self._headers}

    def header_references(self, names: tuple[str, ...]) -> dict[str, Data]:
        """The headers of a response, by reference; the headers themselves are written once."""
        self._headers |= dict.fromkeys(names)
        return {name: {"$ref": f"#/components/headers/{name}"} for name in names}

    def _response(
        self, operation: Operation, errors: list[ErrorCase], standard: Standard | None
    ) -> Data:
        if not errors and standard is not None:
            self._standard[standard.name] = standard
            return {"$ref": f"#/components/responses/{standard.name}"}
        references: list[dict[str, Data]] = []
        lines: list[str] = []
        examples: dict[str, Data] = {}
        for error in errors:
            key = self._key(operation, error)
            self._declared[key] = error
            references.append({"$ref": f"#/components/schemas/{key}"})
            lines.append(error.description or f"{readable(error.name)}.")
            examples[component(error.name)] = {"value": self._example(error)}
        response: dict[str, Data] = {}
        if standard is not None:
            references.append({"$ref": f"#/components/schemas/{self._base}"})
            lines.append(standard.description)
            examples[standard.name] = {"value": standard_example(standard)}
        bullet = "- " if len(lines) > 1 else ""
        response["description"] = "\n".join(f"{bullet}{line}" for line in lines)
        if standard is not None and standard.headers:
            response["headers"] = self.header_references(standard.headers)
        # Not oneOf: a declared problem is valid as a plain one as well.
        schema = references[0] if len(references) == 1 else {"anyOf": references}
        response["content"] = {MEDIA_TYPE: {"schema": schema, "examples": examples}}
        return response

    def _shared(self, standard: Standard) -> Data:
        response: dict[str, Data] = {"description": standard.description}
        if standard.headers:
            response["headers"] = self.header_references(standard.headers)
        response["content"] = {
            MEDIA_TYPE: {
                "schema": {"$ref": f"#/components/schemas/{self._base}"},
                "example": standard_example(standard),
            }
        }
        return response

    def _key(self, operation: Operation, error: ErrorCase) -> str:
        """The schema's key; two operations that mean different things by one name get one each."""
        same = [
            other
            for sibling in self._service.operations
            for other in sibling.errors
            if sibling.http and other.name == error.name
        ]
        alike = {(other.type, other.http, other.description) for other in same}
        stem = (
            error.name if len(alike) == 1 else f"{pascal(operation.name)}{error.name}"
        )
        return self._free(component(f"{stem}Problem"))

    def _free(self, key: str) -> str:
        while key in self._taken:
            key += "_"
        return key

    def _urn(self, error: ErrorCase) -> str:
        return f"urn:mscomm:error:{self._service.name}:{error.name}"

    def _example(self, error: ErrorCase) -> Data:
        made: dict[str, Data] = {
            "type": self._urn(error),
            "title": error.name,
            "status": error.http,
        }
        if error.type:
            with suppress(NoExample):
                made["details"] = self._examples.value(Named(error.type))
        return made
