"""Why a file is not taken; nothing of it has been stored."""


class ImportRefused(Exception):
    """The text says why, as the end of a key of the catalogs; `told` goes into its sentence."""

    # words: imports.too_large imports.not_json imports.not_archive imports.other_format
    # words: imports.changed imports.does_not_fit imports.points_nowhere imports.twice
    # words: imports.not_whole imports.already_here imports.ids_taken

    def __init__(self, code: str, **told: object) -> None:
        super().__init__(code)
        self.told = told
