// How measured things are shared out over pages: pure arithmetic, no document.

// Entries in reading order into pages of `room`, with `gap` between two things of one page.
// An entry is `{height, cuts}`, its cuts being where it may be continued on the next page, in
// pixels from its top; the answer is a list of pages, each a list of `{index, from, to}`: which
// part of which entry is shown. At most `most` entries stand on one page.
export function paginate(entries, room, gap, most = Infinity) {
  const pages = [];
  let used = Infinity;
  entries.forEach((entry, index) => {
    for (const part of partsOf(entry, room, room - used - gap)) {
      const size = part.to - part.from;
      const fits = used + gap + size <= room && pages.at(-1).length < most;
      if (!fits) pages.push([]);
      pages.at(-1).push({ index, ...part });
      used = fits ? used + gap + size : size;
    }
  });
  return pages;
}

// An entry taller than a page begins on what is `left` of this one, if that is half a page or more,
// and is continued on the next; every part is as long as the cuts allow.
export function partsOf({ height, cuts }, room, left) {
  const parts = [];
  let from = 0;
  let space = height > room && left >= room / 2 ? left : room;
  while (height - from > space) {
    const to = lastCut(cuts, from, from + space);
    if (to === undefined && space === room) break;
    if (to !== undefined) parts.push({ from, to });
    from = to ?? from;
    space = room;
  }
  parts.push({ from, to: height });
  return parts;
}

const lastCut = (cuts, after, until) => cuts.findLast((cut) => cut > after && cut <= until);

// What a column shows on a page of all: once it has ended it stays as it was, for an empty column
// would look as if it had no cards.
export function onPage(pages, page) {
  return pages[Math.min(page, pages.length - 1)] ?? [];
}

// The page on which an entry begins: `plan` is one list of pages per column, `places` where it stands in each
// column's entries, -1 in those that do not have it. Null where none has it.
export function pageOfEntry(plan, places, shares = [plan.map((_, at) => at)]) {
  let before = 0;
  for (const share of shares) {
    for (const column of share) {
      const page = (plan[column] ?? []).findIndex((parts) => parts.some(({ index }) => index === places[column]));
      if (page >= 0) return before + page;
    }
    before += pagesOfShare(share, plan);
  }
  return null;
}

// The page asked for, counted from 0, where the last is followed by the first.
export function wrapped(page, count) {
  return count > 0 ? ((page % count) + count) % count : 0;
}

// Columns that are seen together are one share of the pages, a list of their numbers; one that is empty has no share of its own.
const pagesOfShare = (share, plan) => Math.max(0, ...share.map((at) => plan[at]?.length ?? 0));

export function countOf(shares, plan) {
  return Math.max(1, shares.reduce((sum, share) => sum + pagesOfShare(share, plan), 0));
}

// Which columns a page of all shows, and which of their own pages.
export function shareOf(shares, plan, page) {
  let left = page;
  for (const share of shares) {
    const pages = pagesOfShare(share, plan);
    if (left < pages) return { share, page: left };
    left -= pages;
  }
  return { share: shares[0] ?? [], page: 0 };
}
