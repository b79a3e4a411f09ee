"""Stands in for CloudFront and for Cognito's hosted pages on one machine."""
