"""Serves operations over REST: a small ASGI 3 application."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from . import answers, asgi, authentication, problems, rest_faults, rest_headers
from .admission import Admission
from .authentication import Principal
from .context import CallContext
from .deadline import deadline_scope, refuse_late
from .idempotency import (
    MemoryIdempotencyStore,
    Worked,
    answer_once,
    content_hash,
)
from .operation import Idempotency
from .options import ServerOptions
from .rest_endpoint import Prepare, Prepared, RestEndpoint
from .rest_payload import part_of
from .rest_route import RestRoute
from .rest_routing import NotAllowed, Router
from .telemetry import SERVE_DURATION, SHED, Telemetry, operation_attributes

_logger = logging.getLogger(__name__)

# The name that Stripe's API gave it; the draft on Idempotency-Key has none.
_REPLAYED: asgi.Headers = ((b"idempotent-replayed", b"true"),)


@dataclass(frozen=True, slots=True)
class _Route:
    """A place where an operation is reached."""

    endpoint: RestEndpoint
    route: RestRoute
    prepare: Prepare


@dataclass(frozen=True, slots=True)
class _Request:
    found: _Route
    variables: Mapping[str, str]
    query: str
    headers: Mapping[str, str]
    receive: asgi.Receive


class RestServer:
    """The ASGI application for one service. Any ASGI 3 server runs it; it may be
    mounted below a path. `concurrency` is how many requests may be under way, unless
    the options say otherwise; `admission` counts them.

    An operation that has begun runs to its end even if its client goes away: half an
    effect helps nobody, the inherited deadline bounds it, and a keyed one keeps its
    answer for the repeat.
    """

    def __init__(
        self,
        service: str,
        endpoints: Sequence[RestEndpoint],
        *,
        concurrency: int = 100,
        options: ServerOptions,
    ) -> None:
        authentication.require_hook(
            (endpoint.operation for endpoint in endpoints), options.authenticate
        )
        if options.concurrency is not None:
            concurrency = options.concurrency
        self.admission = Admission(concurrency)
        self._service = service
        self._options = options
        self._store = options.idempotency or MemoryIdempotencyStore()
        self._router = Router(
            (route.method, route.path, _Route(endpoint, route, prepare))
            for endpoint in endpoints
            for route, prepare in endpoint.routes
        )

    async def __call__(
        self, scope: asgi.Scope, receive: asgi.Receive, send: asgi.Send
    ) -> None:
        """Serves one request, or the life of the server."""
        match scope["type"]:
            case "http":
                try:
                    response = await self._route(scope, receive)
                except asgi.Disconnected:
                    return
                head = scope["method"] == "HEAD"
                await asgi.send_response(send, response, head=head)
            case "lifespan":
                await asgi.lifespan(receive, send, self.admission.idle)
            case "websocket":
                await send({"type": "websocket.close", "code": 1000})
            case other:
                raise ValueError(f"this application does not speak {other}")

    async def _route(self, scope: asgi.Scope, receive: asgi.Receive) -> asgi.Response:
        method = asgi.text(scope, "method")
        try:
            found = self._router.find(method, asgi.path(scope))
        except UnicodeDecodeError:
            return rest_faults.problem(400, kind=problems.INVALID_REQUEST)
        if found is None:
            return rest_faults.problem(404)
        if isinstance(found, NotAllowed):
            allow = ((b"allow", found.allowed.encode()),)
            if method == "OPTIONS":
                return asgi.Response(204, headers=allow)
            return rest_faults.problem(405, headers=allow)
        operation = found.endpoint.endpoint.operation
        headers = asgi.headers(scope)
        try:
            seconds = rest_headers.deadline(headers)
        except ValueError:
            return rest_faults.problem(
                400,
                kind=problems.INVALID_REQUEST,
                detail=f"{rest_headers.DEADLINE} is not a number of milliseconds",
            )
        query = asgi.text(scope, "query_string")
        request = _Request(found.endpoint, found.variables, query, headers, receive)
        telemetry = self._options.telemetry
        if not self.admission.enter():
            if telemetry is not None:
                telemetry.count(SHED, operation_attributes(operation))
            return rest_faults.busy(self.admission.wait())
        try:
            with deadline_scope(seconds):
                if telemetry is None:
                    response, _ = await self._outcome(request)
                    return response
                return await self._observed(request, telemetry)
        finally:
            self.admission.leave()

    async def _observed(self, request: _Request, telemetry: Telemetry) -> asgi.Response:
        """The response; traces and metrics learn of it."""
        operation = request.found.endpoint.operation
        attributes = operation_attributes(operation)
        begun = time.perf_counter()
        response: asgi.Response | None = None
        fault: Exception | None = None
        try:
            with telemetry.span(operation.id, "server", attributes, request.headers):
                response, fault = await self._outcome(request)
                if fault is not None and response.status >= 500:
                    # Fails the span; what the caller did wrong does not.
                    raise fault
        except Exception as error:
            if response is None or error is not fault:
                raise
        attributes["http.response.status_code"] = response.status
        telemetry.measure(SERVE_DURATION, time.perf_counter() - begun, attributes)
        return response

    async def _outcome(
        self, request: _Request
    ) -> tuple[asgi.Response, Exception | None]:
        """The response, and what went wrong if anything did."""
        found, headers = request.found, request.headers
        endpoint = found.endpoint
        try:
            refuse_late()
            # Before the body is read: nobody unknown makes us read one.
            principal: Principal | None = None
            if endpoint.operation.security is not None:
                principal = await authentication.principal_of(
                    endpoint.operation, headers, self._options.authenticate
                )
            body = await self._body(found.route, headers, request.receive)
            if isinstance(body, asgi.Response):
                return body, None
            # The body may have come slowly.
            refuse_late()
            prepared = found.prepare(request.variables, request.query, headers, body)
            return await self._answer(found, prepared, headers, principal), None
        except endpoint.errors as error:
            return rest_faults.declared(self._service, error), error
        except Exception as error:
            if isinstance(error, asgi.Disconnected):
                raise
            response = rest_faults.failed(endpoint.operation, error, headers)
            if response.status == 500:
                # Nobody else hears of it: its text never leaves the server.
                _logger.exception("%s failed", endpoint.operation.id)
            elif response.status > 500:
                _logger.warning("%s failed: %s", endpoint.operation.id, error)
            return response, error

    async def _body(
        self,
        route: RestRoute,
        headers: Mapping[str, str],
        receive: asgi.Receive,
    ) -> bytes | asgi.Response:
        """The body to validate, or why it is refused."""
        if not (route.body or route.content):
            return b""
        length = headers.get("content-length")
        if not rest_headers.is_json(headers.get("content-type", "")):
            if route.content and await asgi.is_empty(receive, length):
                # The field is absent.
                return b""
            return rest_faults.problem(
                415,
                kind=problems.UNSUPPORTED_MEDIA_TYPE,
                detail="the body must be application/json, in UTF-8",
                headers=((b"accept", b"application/json"),),
            )
        if headers.get("content-encoding", "identity").lower() != "identity":
            return rest_faults.problem(
                415,
                kind=problems.UNSUPPORTED_MEDIA_TYPE,
                detail="the body must not be compressed",
                headers=((b"accept-encoding", b"identity"),),
            )
        return await asgi.read_body(receive, length, self._options.max_body)

    async def _answer(
        self,
        found: _Route,
        prepared: Prepared,
        headers: Mapping[str, str],
        principal: Principal | None,
    ) -> asgi.Response:
        endpoint = found.endpoint
        operation = endpoint.operation
        key = rest_headers.idempotency_key(headers)
        context = CallContext(operation, key, headers, principal)
        if operation.idempotency is not Idempotency.KEYED:
            return _success(found.route, await prepared.answer(context))
        if key is None:
            return rest_faults.problem(
                400,
                kind=problems.INVALID_REQUEST,
                title="This operation needs an idempotency key",
                detail="send Idempotency-Key, with 1 to 255 characters",
            )

        async def work() -> Worked:
            try:
                return answers.written(await prepared.answer(context))
            except endpoint.errors as error:
                return answers.failure(error)

        answered = await answer_once(
            self._store,
            authentication.scope(operation, principal),
            key,
            content_hash(prepared.payload()),
            work,
        )
        answer, replayed = answered.answer, answered.replayed
        error = answers.declared_error(answer, endpoint.errors)
        response = (
            _success(found.route, answer.body)
            if error is None
            else rest_faults.declared(self._service, error)
        )
        if replayed:
            response = replace(response, headers=response.headers + _REPLAYED)
        return response


def _success(route: RestRoute, body: bytes) -> asgi.Response:
    status = route.status
    if not body:
        return asgi.Response(status or 204)
    if route.answer:
        body = part_of(body, route.answer, route.absent)
    return asgi.Response(status or 200, body, rest_faults.JSON)
