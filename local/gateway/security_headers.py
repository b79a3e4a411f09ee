"""The headers that template.yaml has CloudFront put on every answer, read from the deployed policy."""

from typing import Any


def security_headers(config: dict[str, Any]) -> dict[str, str]:
    """From the SecurityHeadersConfig of a response headers policy."""
    headers = {
        "Content-Security-Policy": config["ContentSecurityPolicy"]["ContentSecurityPolicy"],
        "Referrer-Policy": config["ReferrerPolicy"]["ReferrerPolicy"],
        "Strict-Transport-Security": f"max-age={config['StrictTransportSecurity']['AccessControlMaxAgeSec']}",
    }
    if "ContentTypeOptions" in config:
        headers["X-Content-Type-Options"] = "nosniff"
    return headers
