"""Target `fake`: doubles of services and of brokers, for the unit tests of users."""
