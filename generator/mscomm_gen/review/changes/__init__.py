"""One kind of change a file. `review.registry` lists them."""
