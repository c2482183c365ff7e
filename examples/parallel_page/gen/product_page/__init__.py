# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The product page of a shop, assembled while a person waits, and what is learned from
who looks at it.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .catalog.api import AsyncCatalog, Catalog, CatalogService
    from .catalog.client import AsyncCatalogClient, CatalogClient
    from .pricing.api import AsyncPricing, Pricing, PricingService
    from .pricing.client import AsyncPricingClient, PricingClient
    from .recommendations.api import (
        AsyncRecommendations,
        Recommendations,
        RecommendationsService,
    )
    from .recommendations.client import (
        AsyncRecommendationsClient,
        RecommendationsClient,
    )
    from .reviews.api import AsyncReviews, Reviews, ReviewsService
    from .reviews.client import AsyncReviewsClient, ReviewsClient
    from .storefront.api import AsyncStorefront, Storefront, StorefrontService
    from .storefront.client import AsyncStorefrontClient, StorefrontClient
    from .warehouse.api import AsyncWarehouse, Warehouse, WarehouseService
    from .warehouse.client import AsyncWarehouseClient, WarehouseClient

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
    "Catalog",
    "CatalogClient",
    "CatalogService",
    "Pricing",
    "PricingClient",
    "PricingService",
    "Recommendations",
    "RecommendationsClient",
    "RecommendationsService",
    "Reviews",
    "ReviewsClient",
    "ReviewsService",
    "Storefront",
    "StorefrontClient",
    "StorefrontService",
    "Warehouse",
    "WarehouseClient",
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
    "Catalog": ".catalog.api",
    "CatalogClient": ".catalog.client",
    "CatalogService": ".catalog.api",
    "Pricing": ".pricing.api",
    "PricingClient": ".pricing.client",
    "PricingService": ".pricing.api",
    "Recommendations": ".recommendations.api",
    "RecommendationsClient": ".recommendations.client",
    "RecommendationsService": ".recommendations.api",
    "Reviews": ".reviews.api",
    "ReviewsClient": ".reviews.client",
    "ReviewsService": ".reviews.api",
    "Storefront": ".storefront.api",
    "StorefrontClient": ".storefront.client",
    "StorefrontService": ".storefront.api",
    "Warehouse": ".warehouse.api",
    "WarehouseClient": ".warehouse.client",
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
