"""Routes that share paths, and neither of which is meant more than the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...contract.http import HttpBinding
from ...contract.route_overlap import Routes
from ...contract.services import Operation, Service
from ...diagnostics import Code, Diagnostic
from ..rule import Subject, warning

_Found = tuple[Operation, HttpBinding]


class RoutesCross:
    """A route that is wider than another one on all its paths is no finding: the narrow one goes first, as meant."""

    code = Code("MG531", "routes-cross", "two routes share paths, and neither is wider")
    why = (
        "Each of the two routes has text where the other one takes anything, so there are paths that match both. A "
        "server decides by the segment that differs first, another one (a gateway, a proxy) may decide otherwise; and "
        "a client that fills a variable with that text calls the other operation."
    )
    fix = (
        "Put different text at one place of the two paths, or a verb at the end of one, such as `:search`; or narrow "
        "one of the two."
    )
    source = "net/http.ServeMux of Go 1.22 refuses such patterns; google/api/http.proto leaves open which one is taken"
    example = """\
mscomm: 1
name: library
version: 1.0.0
services:
  books:
    owner: team-books
    operations:
      get_chapter: {http: "GET /books/{book}/chapters/first", request: {book: string}, idempotency: safe}
      get_new: {http: "GET /books/new/chapters/{chapter}", request: {chapter: string}, idempotency: safe}
"""
    repaired = example.replace("/books/new/", "/new-books/")

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One finding for each pair of operations of a service."""
        for service in subject.contract.services:
            if not service.external:
                yield from self._in(service)

    def _in(self, service: Service) -> Iterator[Diagnostic]:
        known: dict[tuple[str, str], Routes[_Found]] = {}
        told: set[tuple[str, str]] = set()
        for operation in service.operations:
            for binding in operation.http.routes if operation.http is not None else ():
                template = binding.template
                routes = known.setdefault((binding.method, template.verb), Routes())
                for other, crossed in routes.crossing(template.segments):
                    pair = (other.name, operation.name)
                    if other is operation or pair in told:
                        continue
                    told.add(pair)
                    yield warning(
                        self.code,
                        f"`{service.name}.{operation.name}` and `{service.name}.{other.name}` share paths: "
                        f"{binding.route} and {crossed.route}",
                        operation.span,
                        "put different text at one place of the two paths, or a verb at the end of one",
                        (other.span, "the other one"),
                    )
                routes.add(template.segments, (operation, binding))
