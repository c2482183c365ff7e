"""One kind of change a file. `review.protobuf.registry` lists them."""
