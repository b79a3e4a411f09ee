"""Failures of AWS services, whichever service it is."""

# Codes with which DynamoDB takes no more for now (Amazon DynamoDB, "Error handling").
_OVERLOADED = frozenset({"ThrottlingException", "ProvisionedThroughputExceededException", "RequestLimitExceeded"})


def is_outage(error: Exception) -> bool:
    """Whether a service gave no answer, failed or took no more for now: the same request may succeed later."""
    # Imported here, because only a failure needs it, and not every function calls AWS.
    from botocore.exceptions import ClientError, ConnectionError, HTTPClientError

    if isinstance(error, ClientError):
        status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
        return status >= 500 or error.response["Error"]["Code"] in _OVERLOADED
    return isinstance(error, (ConnectionError, HTTPClientError))
