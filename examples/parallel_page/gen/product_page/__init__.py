# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The product page of a shop, assembled while a person waits, and what is learned from
who looks at it.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .catalog.api import AsyncCatalog, CatalogService
    from .catalog.client import AsyncCatalogClient
    from .pricing.api import AsyncPricing, PricingService
    from .pricing.client import AsyncPricingClient
    from .recommendations.api import AsyncRecommendations, RecommendationsService
    from .recommendations.client import AsyncRecommendationsClient
    from .reviews.api import AsyncReviews, ReviewsService
    from .reviews.client import AsyncReviewsClient
    from .storefront.api import AsyncStorefront, StorefrontService
    from .storefront.client import AsyncStorefrontClient
    from .warehouse.api import AsyncWarehouse, WarehouseService
    from .warehouse.client import AsyncWarehouseClient

__all__ = [
    "AsyncCatalog",
    "AsyncCatalogClient",
    "AsyncPricing",
    "AsyncPricingClient",
    "AsyncRecommendations",
    "AsyncRecommendationsClient",
    "AsyncReviews",
    "AsyncReviewsClient",
    "AsyncStorefront",
    "AsyncStorefrontClient",
    "AsyncWarehouse",
    "AsyncWarehouseClient",
    "CatalogService",
    "PricingService",
    "RecommendationsService",
    "ReviewsService",
    "StorefrontService",
    "WarehouseService",
]

_MODULES = {
    "AsyncCatalog": ".catalog.api",
    "AsyncCatalogClient": ".catalog.client",
    "AsyncPricing": ".pricing.api",
    "AsyncPricingClient": ".pricing.client",
    "AsyncRecommendations": ".recommendations.api",
    "AsyncRecommendationsClient": ".recommendations.client",
    "AsyncReviews": ".reviews.api",
    "AsyncReviewsClient": ".reviews.client",
    "AsyncStorefront": ".storefront.api",
    "AsyncStorefrontClient": ".storefront.client",
    "AsyncWarehouse": ".warehouse.api",
    "AsyncWarehouseClient": ".warehouse.client",
    "CatalogService": ".catalog.api",
    "PricingService": ".pricing.api",
    "RecommendationsService": ".recommendations.api",
    "ReviewsService": ".reviews.api",
    "StorefrontService": ".storefront.api",
    "WarehouseService": ".warehouse.api",
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
