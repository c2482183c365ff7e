"""The AsyncAPI document of the whole system."""
