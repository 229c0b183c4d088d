"""Everything on one laptop: simulators, registry and the app, for one enrollment."""
