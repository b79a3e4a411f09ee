"""Pages for people without a sign-in, made on the server from models of the domain; they need no script."""
