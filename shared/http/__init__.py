"""The HTTP edge: what a route may ask for, who may, and one error body for everything."""
