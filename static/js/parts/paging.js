// How measured things are shared out over pages: pure arithmetic, no document.

// Heights in reading order into pages of `room`, with `gap` between two things of one page.
// An entry is `{height, textTop, lineHeight}`; the answer is a list of pages, each a list of
// `{index, from, to}`: which part of which entry is shown, in pixels from the entry's top.
export function paginate(entries, room, gap) {
  const pages = [];
  let used = Infinity;
  entries.forEach((entry, index) => {
    for (const part of partsOf(entry, room)) {
      const size = part.to - part.from;
      const fits = used + gap + size <= room;
      if (!fits) pages.push([]);
      pages.at(-1).push({ index, ...part });
      used = fits ? used + gap + size : size;
    }
  });
  return pages;
}

// An entry taller than a page is continued on the next one, cut only between two lines of its text.
export function partsOf({ height, textTop, lineHeight }, room) {
  const parts = [];
  let from = 0;
  while (height - from > room) {
    const lines = Math.floor((from + room - textTop) / lineHeight);
    const to = textTop + lines * lineHeight;
    if (!(to > from)) break;
    parts.push({ from, to });
    from = to;
  }
  parts.push({ from, to: height });
  return parts;
}

// The page asked for, counted from 0, where the last is followed by the first.
export function wrapped(page, count) {
  return count > 0 ? ((page % count) + count) % count : 0;
}
