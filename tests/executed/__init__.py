"""Emitted code, imported and run."""
