"""How fast the pages are over HTTP, beside a bare view that does one INSERT."""
