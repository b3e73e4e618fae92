// What the wall's picture is like: sizes in hundredths of its height, and what is cut, outside or to be scrolled.
() => {
  const vh = innerHeight / 100;
  const told = { text: Infinity, least: Infinity, cut: [], outside: [], ends: [] };
  const unseen = "svg, [inert], .visually-hidden, .wall-deep .wall-session";

  // From a sixth of its height to the other: ascenders may stick out of a box, words may not.
  const spanOf = ({ top, bottom, height }) => [top + height / 4, bottom - height / 4];

  function look(node, holder) {
    const size = parseFloat(getComputedStyle(holder).fontSize) / vh;
    told.least = Math.min(told.least, size);
    if (holder.closest(".card-text, .column-name, .heading-text")) told.text = Math.min(told.text, size);
    const frame = holder.closest(".pages-part")?.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()];
    for (const line of lines) {
      const [top, bottom] = spanOf(line);
      if (frame && (bottom <= frame.top + 1 || top >= frame.bottom - 1)) continue; // on another page
      if (frame && (top < frame.top - 1 || bottom > frame.bottom + 1)) told.cut.push(holder.className);
      const isInside = line.left >= -1 && line.right <= innerWidth + 1 && top >= 0 && bottom <= innerHeight;
      if (!isInside) told.outside.push(holder.className);
      if (frame && line === lines.at(-1)) told.ends.push(node.textContent.trim().slice(-20));
    }
  }

  const wall = document.querySelector(".wall");
  const walker = document.createTreeWalker(wall, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    const isSeen = holder.checkVisibility({ visibilityProperty: true }) && !holder.closest(unseen);
    if (isSeen && walker.currentNode.textContent.trim()) look(walker.currentNode, holder);
  }
  for (const each of [wall, ...wall.querySelectorAll("*")]) {
    const cuts = getComputedStyle(each).overflowY !== "visible" && !each.closest(`${unseen}, .pages-part`);
    if (cuts && each.clientHeight && each.scrollHeight > each.clientHeight + 2) told.outside.push(each.className);
  }
  const page = document.documentElement;
  told.scrolls = page.scrollHeight > innerHeight || page.scrollWidth > innerWidth;
  told.number = document.querySelector(".pages-number")?.innerText.trim() ?? "";
  told.columns = document.querySelectorAll(".pages-sheet:not([inert]) > .pages-body").length;
  told.parts = document.querySelectorAll(".pages-sheet:not([inert]) .pages-part").length;
  return told;
}
