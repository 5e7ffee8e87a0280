"""Signing in and out."""

from django.contrib.auth import views


class SignIn(views.LoginView):
    """The page where a person signs in."""

    template_name = "annotator/sign_in.html"
    redirect_authenticated_user = True


class SignOut(views.LogoutView):
    """The address that ends a person's visit."""
