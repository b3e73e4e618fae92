// Shares measured entries out over pages of the frame's height, so that nothing scrolls and nothing is cut.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { html } from "./html.js";
import { countOf, onPage, pageOfEntry, paginate, shareOf, wrapped } from "./paging.js";
import { forgetSizes, sizesIn, Slot } from "./slots.js";
import { say } from "../words.js";

// `columns` is a list of lists of vnodes, `heads` one vnode per column (kept on every page),
// `page` counts from 0 and starts again after the last. `turn` has more to say of the page: `keys` of an entry whose
// page is shown instead, and `by` how many pages it was turned on from there. Every entry is drawn once more, unseen,
// at its full height in a column of the same width; those heights decide. Columns stand side by side, or take turns:
// then each has pages of its own, at the full width. `most` entries stand on one page; `spelled`: its number in words.
// `told` hears how many pages there are.
export function Pages({ columns, heads = [], page = 0, turn = {}, sideBySide = true, className = "", most = Infinity, spelled = false, told = null }) {
  const frame = useRef(null);
  const [plan, setPlan] = useState(null);
  const measure = () => setPlan((former) => unlessSame(former, planOf(frame.current, most)));
  useLayoutEffect(measure);
  useRemeasuring(frame, measure);
  const shares = sideBySide ? [columns.map((_, at) => at)] : columns.map((_, at) => [at]);
  const count = plan ? countOf(shares, plan) : 1;
  useLayoutEffect(() => void (plan && told?.(count))); // whoever listens may be another
  const shown = wrapped(pageToTurnTo(shares, plan ?? [], columns, page, turn), count);
  return html`<div class=${`pages ${heads.length ? "pages-headed" : ""} ${className}`}>
    <div class="pages-stack" ref=${frame}>
      ${plan && html`<${Sheet} columns=${columns} heads=${heads} plan=${plan} ...${shareOf(shares, plan, shown)} />`}
      ${shares.map((each) => html`<${Measure} key=${each[0]} columns=${columns} heads=${heads} share=${each} />`)}
    </div>
    <${PageNumber} page=${shown} count=${count} spelled=${spelled} />
  </div>`;
}

function pageToTurnTo(shares, plan, columns, page, { keys = [], by = 0 }) {
  const places = columns.map((entries) => entries.findIndex((entry) => keys.includes(entry.key)));
  return (pageOfEntry(plan, places, shares) ?? page) + by;
}

function useRemeasuring(frame, measure) {
  useEffect(() => {
    const watcher = new ResizeObserver(measure);
    watcher.observe(frame.current);
    let there = true;
    const anew = () => {
      if (!there) return;
      forgetSizes();
      measure();
    };
    document.fonts.ready.then(anew);
    document.fonts.addEventListener("loadingdone", anew);
    return () => {
      there = false;
      watcher.disconnect();
      document.fonts.removeEventListener("loadingdone", anew);
    };
  }, []);
}

function planOf(frame, most) {
  return [...frame.querySelectorAll(":scope > .pages-measure > .pages-body")].map((body) =>
    paginate(sizesIn(body), body.clientHeight, parseFloat(getComputedStyle(body).rowGap) || 0, most),
  );
}

const unlessSame = (former, next) => (JSON.stringify(former) === JSON.stringify(next) ? former : next);

function Measure({ columns, heads, share }) {
  return html`<div class="pages-sheet pages-measure" aria-hidden="true" inert>
    ${share.map(
      (at) => html`
        <div class="pages-head">${heads[at]}</div>
        <div class="pages-body">${columns[at].map((entry) => html`<${Slot} key=${entry.key} entry=${entry} />`)}</div>
      `,
    )}
  </div>`;
}

function Sheet({ columns, heads, plan, share, page }) {
  return html`<div class="pages-sheet">
    ${share.map(
      (at) => html`
        <div class="pages-head" key=${`head ${at}`}>${heads[at]}</div>
        <div class="pages-body" key=${at}>
          ${onPage(plan[at] ?? [], page).map((part) => columns[at][part.index] && html`<${Part} entry=${columns[at][part.index]} ...${part} />`)}
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

function PageNumber({ page, count, spelled }) {
  if (count === 1) return html`<p class="pages-number pages-number-none"></p>`;
  const values = { page: page + 1, pages: count };
  if (spelled) return html`<p class="pages-number">${say("common.page_of", values)}</p>`;
  return html`<p class="pages-number" translate="no" aria-label=${say("common.page_of", values)}>
    ${say("common.page_number", values)}
  </p>`;
}
