"""One module for each kind of conformance case; drive.py lists them."""
