"""Which pictures are taken: all of them, or those that some words name."""

from dataclasses import dataclass
from fnmatch import fnmatchcase

from colaboracion.words import LANGUAGES
from tests.screens.plan import SIZES, Moment


@dataclass(frozen=True)
class Choice:
    """`names`: of moments and screens, with * for any letters; nothing named means all."""

    languages: tuple[str, ...]
    sizes: tuple[str, ...]
    names: tuple[str, ...]

    def takes(self, moment: str, screen: str) -> bool:
        """Whether this screen of this moment is among them, in some size and language."""
        either = (moment, screen)
        return not self.names or any(
            fnmatchcase(name, wanted) for name in either for wanted in self.names
        )


def chosen(words: list[str], moments: list[Moment]) -> Choice:
    """What `desk* phone en` asks for; a word that names nothing ends the program."""
    names = [word for word in words if word not in LANGUAGES and word not in SIZES]
    there = {moment.name for moment in moments}
    there |= {screen.name for moment in moments for screen in moment.screens}
    for name in names:
        if not any(fnmatchcase(each, name) for each in there):
            ways = ", ".join([*LANGUAGES, *SIZES, *sorted(there)])
            raise SystemExit(f"No picture is called {name}. There are: {ways}")
    return Choice(
        tuple(each for each in LANGUAGES if each in words) or tuple(LANGUAGES),
        tuple(each for each in SIZES if each in words) or tuple(SIZES),
        tuple(names),
    )
