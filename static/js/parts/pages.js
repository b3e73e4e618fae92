// Shares measured entries out over pages of the frame's height, so that nothing scrolls and nothing is cut.
import { cloneElement } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { html } from "./html.js";
import { onPage, paginate, wrapped } from "./paging.js";
import { say } from "../words.js";

// `columns` is a list of lists of vnodes, `heads` one vnode per column (kept on every page),
// `page` counts from 0 and starts again after the last. Every entry is drawn once more, unseen,
// at its full height in a column of the same width; those heights decide.
export function Pages({ columns, heads = [], page = 0, className = "" }) {
  const measured = useRef(null);
  const [plan, setPlan] = useState(null);
  const measure = () => setPlan((former) => unlessSame(former, planOf(measured.current)));
  useLayoutEffect(measure);
  useRemeasuring(measured, measure);
  const count = plan ? Math.max(1, ...plan.map((pages) => pages.length)) : 1;
  const shown = wrapped(page, count);
  return html`<div class=${`pages ${className}`}>
    <div class="pages-stack">
      ${plan && html`<${Sheet} columns=${columns} heads=${heads} plan=${plan} page=${shown} />`}
      <${Measure} frame=${measured} columns=${columns} heads=${heads} />
    </div>
    <${PageNumber} page=${shown} count=${count} />
  </div>`;
}

function useRemeasuring(frame, measure) {
  useEffect(() => {
    const watcher = new ResizeObserver(measure);
    watcher.observe(frame.current);
    document.fonts.ready.then(measure);
    document.fonts.addEventListener("loadingdone", measure);
    return () => {
      watcher.disconnect();
      document.fonts.removeEventListener("loadingdone", measure);
    };
  }, []);
}

function planOf(frame) {
  return [...frame.querySelectorAll(":scope > .pages-body")].map((body) =>
    paginate([...body.children].map(sizesOf), body.clientHeight, parseFloat(getComputedStyle(body).rowGap) || 0),
  );
}

function sizesOf(slot) {
  const { top, height } = slot.getBoundingClientRect();
  return { height, cuts: [...slot.querySelectorAll(".card-text")].flatMap((text) => linesOf(text, top)) };
}

// Between two lines of one text, so that no line is cut through and what stands under a text stays with its last line.
function linesOf(text, top) {
  const box = text.getBoundingClientRect();
  const line = parseFloat(getComputedStyle(text).lineHeight);
  const lines = Math.round(box.height / line) || 0;
  return Array.from({ length: Math.max(0, lines - 1) }, (_, at) => box.top - top + (at + 1) * line);
}

const unlessSame = (former, next) => (JSON.stringify(former) === JSON.stringify(next) ? former : next);

function Measure({ frame, columns, heads }) {
  return html`<div class="pages-sheet pages-measure" ref=${frame} aria-hidden="true" inert>
    ${columns.map(
      (entries, at) => html`
        <div class="pages-head">${heads[at]}</div>
        <div class="pages-body">${entries.map((entry) => html`<div class="pages-slot">${cloneElement(entry)}</div>`)}</div>
      `,
    )}
  </div>`;
}

function Sheet({ columns, heads, plan, page }) {
  return html`<div class="pages-sheet">
    ${columns.map(
      (entries, at) => html`
        <div class="pages-head">${heads[at]}</div>
        <div class="pages-body">
          ${onPage(plan[at] ?? [], page).map((part) => entries[part.index] && html`<${Part} entry=${entries[part.index]} ...${part} />`)}
        </div>
      `,
    )}
  </div>`;
}

// The window through which one part of an entry is seen; mostly the whole of it.
function Part({ entry, from, to }) {
  const frame = useRef(null);
  useLayoutEffect(() => {
    frame.current.style.height = `${to - from}px`;
    frame.current.firstElementChild.style.marginTop = `${-from}px`;
  });
  return html`<div class="pages-part" ref=${frame}><div class="pages-slot">${entry}</div></div>`;
}

function PageNumber({ page, count }) {
  if (count === 1) return html`<p class="pages-number"></p>`;
  const values = { page: page + 1, pages: count };
  return html`<p class="pages-number" translate="no" aria-label=${say("common.page_of", values)}>
    ${say("common.page_number", values)}
  </p>`;
}
