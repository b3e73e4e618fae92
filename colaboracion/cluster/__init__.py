"""Several processes on one machine: workers behind nginx, joined by PostgreSQL and Redis.

`python -m colaboracion.cluster` (`make cluster`) brings all of it up and keeps it up.
"""
