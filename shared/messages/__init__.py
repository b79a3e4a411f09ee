"""Messages on the queues: a module for each queue, with a type for each kind of work.

A message carries ids and no personal data. The table stores the work to do as a pending message
(shared/store/engine/outbox.py), so that a message that is lost, late or delivered twice changes nothing.
"""
