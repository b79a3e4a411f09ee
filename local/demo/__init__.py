"""Demo data for the one-machine run: two merchants with their members and customers, entered through the API."""
