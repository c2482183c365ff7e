"""Target `rest`: clients over HTTP and JSON."""
