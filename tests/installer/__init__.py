"""The tools of whoever builds and publishes: they run on Linux, no Windows takes these tests."""
