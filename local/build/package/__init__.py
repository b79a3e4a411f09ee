"""The content of the functions and of their layers. A bare `sam build` has it by the Makefile's build-% targets."""
