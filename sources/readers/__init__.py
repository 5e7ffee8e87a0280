"""Readers: one module for each file format that a text may arrive in."""
