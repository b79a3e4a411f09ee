"""Stand-ins for the services of vendors on one machine, in the vendors' wire formats."""
