"""What answers on one machine in the place of others' services, in their own wire formats."""
