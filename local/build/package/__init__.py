"""The content of the functions and of their layer, built by `sam build` through the Makefile's build-% targets."""
