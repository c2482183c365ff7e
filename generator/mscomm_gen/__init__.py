"""Turns a contract of services and events into clients, consumers, documents and advice."""
