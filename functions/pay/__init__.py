"""Pages on which a customer pays, without a sign-in."""
