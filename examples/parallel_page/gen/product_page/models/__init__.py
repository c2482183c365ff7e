# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The types of the contract. Each is loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .catalog import GetProductRequest
    from .page_viewed import PageViewed
    from .pricing import GetPriceRequest
    from .product_changed import ProductChanged
    from .recommendations import SuggestRequest, SuggestResponse
    from .reviews import SummarizeRequest
    from .shared import (
        Availability,
        Picture,
        Price,
        Product,
        ProductNotFound,
        Review,
        ReviewSummary,
        StockStatus,
    )
    from .storefront import GetPageRequest, ProductPage
    from .warehouse import GetAvailabilityRequest

__all__ = [
    "Availability",
    "GetAvailabilityRequest",
    "GetPageRequest",
    "GetPriceRequest",
    "GetProductRequest",
    "PageViewed",
    "Picture",
    "Price",
    "Product",
    "ProductChanged",
    "ProductNotFound",
    "ProductPage",
    "Review",
    "ReviewSummary",
    "StockStatus",
    "SuggestRequest",
    "SuggestResponse",
    "SummarizeRequest",
]

_MODULES = {
    "Availability": ".shared",
    "GetAvailabilityRequest": ".warehouse",
    "GetPageRequest": ".storefront",
    "GetPriceRequest": ".pricing",
    "GetProductRequest": ".catalog",
    "PageViewed": ".page_viewed",
    "Picture": ".shared",
    "Price": ".shared",
    "Product": ".shared",
    "ProductChanged": ".product_changed",
    "ProductNotFound": ".shared",
    "ProductPage": ".storefront",
    "Review": ".shared",
    "ReviewSummary": ".shared",
    "StockStatus": ".shared",
    "SuggestRequest": ".recommendations",
    "SuggestResponse": ".recommendations",
    "SummarizeRequest": ".reviews",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Loads a module when the first of its names is asked for."""
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value: object = getattr(import_module(module, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
