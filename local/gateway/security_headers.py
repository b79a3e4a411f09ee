"""The headers that CloudFront sets on every answer, read from the policy that template.yaml deploys."""

from typing import Any


def security_headers(policy: dict[str, Any]) -> dict[str, str]:
    """Return the headers of a response headers policy's configuration."""
    config = policy["SecurityHeadersConfig"]
    headers = {
        "Content-Security-Policy": config["ContentSecurityPolicy"]["ContentSecurityPolicy"],
        "Referrer-Policy": config["ReferrerPolicy"]["ReferrerPolicy"],
        "Strict-Transport-Security": f"max-age={config['StrictTransportSecurity']['AccessControlMaxAgeSec']}",
    }
    if "ContentTypeOptions" in config:
        headers["X-Content-Type-Options"] = "nosniff"
    custom = policy.get("CustomHeadersConfig", {}).get("Items", [])
    return headers | {one["Header"]: one["Value"] for one in custom}
