"""The contents of mails to customers: subject, HTML and text, made of models of the domain in three languages."""
