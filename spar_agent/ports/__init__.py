"""What the services and the engine need from the outside world, a file for each thing.

Adapters supply it, hand-written fakes stand in for tests, one contract test runs on both.
Unless said otherwise every method is called on the I/O thread.
"""
