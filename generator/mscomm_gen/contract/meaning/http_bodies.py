"""The bodies of requests and answers over REST, and what does not travel."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic
from ...diagnostics.codes import meaning as codes
from ..contract import Contract
from ..fields import field_of, may_be_absent, record_of
from ..http import ALL, BODILESS, HttpBinding
from ..http_fields import find
from ..services import Operation
from ..types import Record
from .http_parts import missing
from .source import Source


def bodies(
    contract: Contract,
    source: Source,
    path: tuple[str, ...],
    at: tuple[str, ...],
    operation: Operation,
    binding: HttpBinding,
) -> Iterator[Diagnostic]:
    """A body where the method has one, of a field that there is; an answer that says all that it must."""
    request = record_of(contract, operation.request)
    yield from _body(source, at, operation, binding, request)
    yield from _left_out(contract, source, at, operation, binding, request)
    if source.whole(*path, "response") and source.whole("types"):
        yield from _answer(contract, source, at, operation, binding)


def _body(
    source: Source,
    at: tuple[str, ...],
    operation: Operation,
    binding: HttpBinding,
    request: Record | None,
) -> Iterator[Diagnostic]:
    body = binding.body
    if body is None:
        return
    fault: tuple[str, str] | None = None
    if binding.method in BODILESS:
        fault = f"{binding.method} has no body", "take `body` away, or make it a POST"
    elif body == ALL:
        return
    elif request is None or field_of(request, body) is None:
        reason, hint = missing(request, body)
        fault = f"nothing is the body: {reason}", hint
    elif (
        body in binding.variables or binding.header_of(body) or body in binding.without
    ):
        fault = f"`{body}` stands elsewhere already", "keep one place"
    if fault is not None:
        span = source.span(*at, "body") or source.span(*at) or operation.span
        yield Diagnostic(codes.HTTP_BODY, fault[0], span, fault[1])


def _left_out(
    contract: Contract,
    source: Source,
    at: tuple[str, ...],
    operation: Operation,
    binding: HttpBinding,
    request: Record | None,
) -> Iterator[Diagnostic]:
    for name in binding.without:
        span = source.span(*at, "without") or operation.span
        found = find(contract, request, name)
        if found is None:
            reason, hint = missing(request, name)
        elif found.name in binding.variables or binding.header_of(name):
            reason, hint = "it stands in the path or in a header", "keep one place"
        elif not may_be_absent(found.field):
            reason = f"`{name}` is required, and a server would never get it"
            hint = f"make `{name}` optional"
        else:
            continue
        yield Diagnostic(
            codes.PARAMETER, f"`{name}` cannot be left out: {reason}", span, hint
        )


def _answer(
    contract: Contract,
    source: Source,
    at: tuple[str, ...],
    operation: Operation,
    binding: HttpBinding,
) -> Iterator[Diagnostic]:
    name = binding.response
    span = source.span(*at, "response") or source.span(*at) or operation.span
    response = record_of(contract, operation.response)
    if binding.method == "HEAD" and operation.response is not None:
        if response is None or any(not may_be_absent(e) for e in response.fields):
            yield Diagnostic(
                codes.HTTP_ANSWER,
                "HEAD is answered without a body, and the response says something",
                span,
                "take the response away, or make it a GET, which servers answer HEAD with too",
            )
        return
    if name is None:
        return
    if response is None:
        fault = "the response is not a record", "take `response` out of `http`"
    elif field_of(response, name) is None:
        fault = missing(response, name)
    elif operation.pages is not None:
        fault = (
            "the operation has pages, whose cursor would be lost",
            "take `response` out of `http`, or `pages` away",
        )
    else:
        lost = [
            each.name
            for each in response.fields
            if each.name != name and not may_be_absent(each)
        ]
        if not lost:
            return
        fault = (
            f"`{response.name}.{lost[0]}` is required, and would be lost",
            f"make `{lost[0]}` optional, or take `response` out of `http`",
        )
    yield Diagnostic(
        codes.HTTP_ANSWER,
        f"`{name}` cannot be the whole answer: {fault[0]}",
        span,
        fault[1],
    )
