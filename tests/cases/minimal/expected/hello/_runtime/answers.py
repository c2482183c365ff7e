# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Answers as the store of idempotency keys keeps them: apart from any transport, so
that a key used over REST is known over gRPC.
"""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel, JsonValue

from .errors import DeclaredError
from .idempotency import Answer, Worked

# A server that is busy or broken today may do better tomorrow: no answer to keep.
_PASSING = frozenset({408, 425, 429})


class _Said(BaseModel):
    detail: str = ""
    details: JsonValue = None


def success(response: BaseModel | None) -> Worked:
    """The answer of an operation that went well."""
    if response is None:
        return written(b"")
    return written(response.model_dump_json(by_alias=True).encode())


def written(response: bytes) -> Worked:
    """The same of a response that is JSON already; empty where nothing is carried."""
    return Worked(Answer(response))


def failure(error: DeclaredError) -> Worked:
    """The answer of an operation that raised a declared error.

    One whose status says that it will pass (408, 425, 429, 5xx) is not final: the same
    key may run again.
    """
    said = _Said(detail=error.detail)
    if error.details is not None:
        said.details = error.details.model_dump(mode="json", by_alias=True)
    passing = error.http_status >= 500 or error.http_status in _PASSING
    body = said.model_dump_json().encode()
    return Worked(Answer(body, error.name), final=not passing)


def declared_error(
    answer: Answer, errors: Sequence[type[DeclaredError]]
) -> DeclaredError | None:
    """The declared error that an answer stands for, made again; None for success.

    Raises LookupError for an error that the operation no longer declares, and
    pydantic's ValidationError (a ValueError) for details of another shape: both are
    answers of an older contract.
    """
    if answer.error is None:
        return None
    said = _Said.model_validate_json(answer.body)
    for kind in errors:
        if kind.name == answer.error:
            model = kind.details_type()
            if model is None:
                return kind(said.detail)
            details = model.model_validate(said.details)
            return kind(said.detail, details=details)
    raise LookupError(f"{answer.error} is not declared")
