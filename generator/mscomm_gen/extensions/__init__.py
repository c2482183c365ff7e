"""Other people's targets and rules: found by entry points, looked over, and kept from doing harm."""
