"""What `sam build` puts into the functions and their layer (called through the Makefile's build-% targets)."""
