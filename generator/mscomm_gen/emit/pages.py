"""The method that iterates over the pages of an operation, for Protocols, clients and doubles alike
(templates/package/pages.j2 writes it).
"""

from __future__ import annotations

from ..contract.fields import field_of, record_of
from ..contract.http import Pages
from ..contract.services import Operation, Service
from ..contract.types import ListOf, Named, Record
from ..records import dataclass
from . import literals, names
from .annotations import Annotation
from .imports import Symbol
from .layout import Layout


@dataclass(frozen=True, slots=True)
class PagesView:
    """`method` iterates, `page` asks for one page; `cursor` is the request's attribute as a literal, `following` and
    `items` are attributes of the response.
    """

    method: str
    page: str
    request: Symbol
    item: Annotation
    cursor: str
    following: str
    items: str
    doc: str


def all_method(operation: str) -> str:
    """The name of the method that iterates: `find_orders_all`."""
    return f"{names.method(operation)}_all"


def pages_view(
    layout: Layout, operation: Operation, hidden: frozenset[str]
) -> PagesView | None:
    """The view; None for an operation without pages. `hidden`: see `annotations.hidden_by`."""
    pages = operation.pages
    request = layout.payload(operation.request)
    if pages is None or request is None or not isinstance(operation.response, Named):
        return None
    response = layout.contract.type_by_name[operation.response.name]
    if not isinstance(response, Record):
        return None
    asked = record_of(layout.contract, operation.request)
    kind = next(each.type for each in response.fields if each.name == pages.items)
    if not isinstance(kind, ListOf) or asked is None:
        return None
    return PagesView(
        method=all_method(operation.name),
        page=names.method(operation.name),
        request=request,
        item=Annotation(kind.item, layout, hidden),
        cursor=literals.string(_attribute(asked, pages.cursor)),
        following=_attribute(response, pages.next),
        items=_attribute(response, pages.items),
        doc=_doc(operation, pages),
    )


def _attribute(record: Record, name: str) -> str:
    """What a field is called in code; as it is itself where the record has none of that name."""
    field = field_of(record, name)
    return names.attribute(name) if field is None else names.attribute_of(field)


def iterators(service: Service) -> dict[str, str]:
    """The methods that iterate, each with what it is, for whoever looks for names that meet."""
    return {
        all_method(
            operation.name
        ): f"what iterates over the pages of `{operation.name}`"
        for operation in service.operations
        if operation.pages is not None
    }


def _doc(operation: Operation, pages: Pages) -> str:
    return (
        f"Every item of {operation.name}, page after page, from `{pages.cursor}` of the request on. A page is asked "
        "for when its first item is.\n\n"
        "Each page is a call of its own, under the operation's policy; `deadline` is in seconds, for each page. "
        "Raises what the call raises, and BadResponse where a page leads to itself."
    )
