"""Records of the decisions on interactions."""
