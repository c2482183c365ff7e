"""Reviews of .proto files: facts out of their descriptors, and rules over them."""
