"""Signing in and out."""

from typing import Any

from django.contrib.auth import views

from sources.views.keeping import KEY


class SignIn(views.LoginView):
    """The page where a person signs in."""

    template_name = "annotator/sign_in.html"
    redirect_authenticated_user = True

    def get_context_data(self, **given: Any) -> dict[str, Any]:
        """Say whether something that was sent when signed out is kept."""
        return super().get_context_data(**given, is_kept=KEY in self.request.session)


class SignOut(views.LogoutView):
    """The address that ends a person's visit."""
