"""The `models` target: the contract's types as pydantic models."""
