"""Everything that is built, generated or deployed: the functions' package, the page, the documents, the stack."""
