"""Colaboración: from boards to agreed conclusions. Empty, so that small programs start fast."""
