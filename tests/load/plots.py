"""What each row costs against its size, as small pictures: no library is worth a page of lines."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from tests.load.measured import Measured

WIDTH, HEIGHT, EDGE = 640, 360, 60
INKS = ("#1d4e89", "#b3541e", "#3d7a4f", "#7a3d78", "#555555", "#a3123f")
Points = list[tuple[float, float]]
# What is drawn of each row, and what its size is.
DRAWN = {
    "fanout": ("watchers", ("seen_p95_ms", "answer_p95_ms", "all_joined_ms")),
    "cost": ("cards in the workshop", ("cpu_ms",)),
    "state": ("cards in the workshop", ("p95_ms", "kb")),
    "fsync": ("cards a second", ("held_p99_ms", "held_worst_ms", "answer_p95_ms")),
    "kill": ("clients", ("p95_ms", "all_ms")),
    "page": ("kbit/s", ("usable_ms",)),
    "processes": ("watchers", ("cpu_us_an_event", "seen_p95_ms", "all_joined_ms")),
    "soak": ("minutes", ("mb",)),
}


def draw(rows: Iterable[Measured], folder: Path) -> list[Path]:
    """A picture for each value of each row that was measured; gives the files."""
    of_row: defaultdict[str, list[Measured]] = defaultdict(list)
    for row in rows:
        of_row[row["row"]].append(row)
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for name, measured in of_row.items():
        across, values = DRAWN[name]
        for value in values:
            lines = _lines(measured, value)
            path = folder / f"{name}-{value}.svg"
            path.write_text(_picture(f"{name}: {value}", across, lines), encoding="utf-8")
            made.append(path)
    return made


def _lines(rows: Iterable[Measured], value: str) -> dict[str, Points]:
    lines: defaultdict[str, Points] = defaultdict(list)
    for row in rows:
        if row.get(value) is not None:
            lines[row["who"]].append((row["size"], row[value]))
    return {who: sorted(points) for who, points in lines.items()}


def _picture(title: str, across: str, lines: dict[str, Points]) -> str:
    points = [point for each in lines.values() for point in each]
    most_x, most_y = (max([*(p[axis] for p in points), 1e-9]) for axis in (0, 1))

    def place(point: tuple[float, float]) -> tuple[float, float]:
        x = EDGE + point[0] / most_x * (WIDTH - 2 * EDGE)
        return round(x, 1), round(HEIGHT - EDGE - point[1] / most_y * (HEIGHT - 2 * EDGE), 1)

    drawn = [_text(WIDTH / 2, 24, title, "middle"), _text(WIDTH / 2, HEIGHT - 12, across, "middle")]
    drawn += [_frame(), *_ticks(most_y, place)]
    drawn += [
        _text(place((x, 0))[0], HEIGHT - EDGE + 16, f"{x:g}", "middle") for x in _sizes(points)
    ]
    for number, (who, line) in enumerate(lines.items()):
        drawn += _line([place(point) for point in line], INKS[number % len(INKS)])
        drawn.append(_text(EDGE + 10, 46 + 16 * number, who, "start", INKS[number % len(INKS)]))
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
    return f'{head} font-family="sans-serif" font-size="12">' + "".join(drawn) + "</svg>\n"


def _sizes(points: Points) -> list[float]:
    """At most eight of those that were measured."""
    sizes = sorted({x for x, _ in points})
    return sizes[:: max(1, len(sizes) // 8)]


def _frame() -> str:
    left, low = EDGE, HEIGHT - EDGE
    return f'<path d="M{left} {EDGE}V{low}H{WIDTH - EDGE}" fill="none" stroke="#888"/>'


def _ticks(most: float, place: object) -> list[str]:
    assert callable(place)
    parts = [most * step / 4 for step in range(5)]
    return [_text(EDGE - 8, place((0, part))[1] + 4, f"{part:.3g}", "end") for part in parts]


def _line(points: Sequence[tuple[float, float]], ink: str) -> list[str]:
    path = " ".join(f"{x},{y}" for x, y in points)
    dots = [f'<circle cx="{x}" cy="{y}" r="3" fill="{ink}"/>' for x, y in points]
    return [f'<polyline points="{path}" fill="none" stroke="{ink}" stroke-width="2"/>', *dots]


def _text(x: float, y: float, text: str, anchor: str, ink: str = "#222") -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" fill="{ink}">{escape(text)}</text>'
