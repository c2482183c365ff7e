"""The YAML form of a contract."""
