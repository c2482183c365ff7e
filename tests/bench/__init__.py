"""Measurements, always as a ratio taken in one run. No test asserts a time."""
