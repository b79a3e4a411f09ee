"""The AWS emulator (ministack) of the one-machine run and of the tests."""
