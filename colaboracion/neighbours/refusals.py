"""Why a process does not start, or not yet."""


class MustNotStartError(Exception):
    """It would do harm beside the others, or as it is set.

    The text is the end of a key of the catalogs; `told` goes into its sentence.
    """

    # words: serve.not_alone serve.other_alone serve.other_key serve.no_redis
    # words: serve.network_disk serve.no_locks

    def __init__(self, why: str, **told: object) -> None:
        super().__init__(why)
        self.told = told


class AwayError(Exception):
    """The database does not answer; the text says why."""


class Stopped(Exception):
    """The process was asked to stop before it began."""
