"""The HTTP edge: permissions, validation of requests, and one body for all failures."""
