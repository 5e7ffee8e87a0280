"""The content security policy, which is the same for every page."""

from functools import cache

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from csp.utils import build_policy
from django.http import HttpRequest, HttpResponseBase

# Where a view says a policy of its own, or a page has asked for a nonce.
OWN = ("_csp_config", "_csp_update", "_csp_replace", "_csp_exempt")


class OnePolicyMiddleware(CSPMiddleware):
    """Sends the policy of the settings, put into words once and not for each page."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Leave to django-csp what a view or a page asks for besides."""
        is_plain = getattr(request, "_csp_nonce", None) is None
        if not is_plain or any(hasattr(response, name) for name in OWN):
            return super().process_response(request, response)
        response.headers.setdefault(HEADER, _policy())
        return response


@cache
def _policy() -> str:
    return str(build_policy())
