"""The OpenAPI documents: one for each service that answers over HTTP."""
