// The preview of whole groupings as it is seen: over the columns, column by column; every grouping and every card can
// be left out, and one press applies what is ticked.
import { useEffect, useRef } from "preact/hooks";
import { html } from "../parts/html.js";
import { cardsCount } from "../parts/columns.js";
import { columnsOf } from "../select.js";
import { inLanguage, say } from "../words.js";
import { applyPreview, closePreview, newcomers, openPreview, preview, standing, tick } from "./preview.js";
import { review } from "./review.js";
import { shown } from "./shown.js";
import { CardLine, ownKeys, toButton } from "./suggestion-parts.js";

// Back to where it was opened from; the review takes the focus by itself when it is shown again.
function close() {
  closePreview();
  if (!review.value) toButton();
}

const step = (by) => ({ currentTarget }) => {
  const all = [...currentTarget.querySelectorAll("input:not(:disabled)")];
  const at = all.indexOf(document.activeElement);
  all[at < 0 ? 0 : at + by]?.focus();
};

const KEYS = ownKeys({
  Enter: applyPreview, Escape: close, ArrowDown: step(1), ArrowUp: step(-1),
  x: ({ target }) => target.closest("input")?.click(),
});

export function Preview() {
  const all = standing(preview.value);
  const ticked = all.filter(({ chosen }) => chosen.length > 0).length;
  const top = useRef();
  const toTop = () => top.current.focus({ preventScroll: true });
  useEffect(toTop, []);
  return html`
    <section class="preview" aria-labelledby="preview-title" tabindex="-1" ref=${top} onKeyDown=${KEYS}>
      <header class="preview-head">
        <h3 id="preview-title">${say("suggestions.preview_title")}</h3>
        <p class="preview-means">${say("suggestions.preview_means")}</p>
      </header>
      <div class="preview-columns">
        ${columnsOf(shown.value).map((column) => html`<${Column} key=${column.id} column=${column} all=${all.filter((each) => each.column === column.id)} />`)}
      </div>
      <footer class="preview-foot">
        <button type="button" class="button button-primary" aria-disabled=${ticked === 0} onClick=${applyPreview}>
          ${ticked === 1 ? say("suggestions.apply_one") : say("suggestions.apply_many", { n: ticked })} <kbd>Enter</kbd></button>
        <button type="button" class="button button-quiet" onClick=${close}>${say("common.close")} <kbd>Esc</kbd></button>
        <${Newcomers} look=${() => { openPreview(); toTop(); }} />
      </footer>
    </section>`;
}

// What shows it anew goes away by that.
function Newcomers({ look }) {
  const n = newcomers(preview.value);
  return html`<p class="preview-newcomers" role="status">${n > 0 && html`
    ${n === 1 ? say("suggestions.new_one") : say("suggestions.new_many", { n })}
    <button type="button" class="button button-small" onClick=${look}>${say("suggestions.look_anew")}</button>`}</p>`;
}

function Column({ column, all }) {
  return html`
    <section class="preview-column" aria-label=${inLanguage(column.name)}>
      <h4 class="preview-column-name">${inLanguage(column.name)}</h4>
      ${all.length === 0 && html`<p class="soft small">${say("suggestions.none_here")}</p>`}
      <ul class="preview-groupings">
        ${all.map((each) => html`<${Grouping} key=${each.rows[0].id} grouping=${each} />`)}
      </ul>
    </section>`;
}

function Grouping({ grouping: { cluster, rows, chosen } }) {
  const fit = rows.filter(({ fits }) => fits).map(({ id }) => id);
  const isWhole = chosen.length === fit.length && fit.length > 0;
  return html`
    <li class=${chosen.length > 0 ? "preview-grouping" : "preview-grouping preview-off"}>
      <label class="preview-title"><input type="checkbox" checked=${isWhole} indeterminate=${!isWhole && chosen.length > 0} disabled=${fit.length === 0}
        onChange=${() => tick(fit)} /> <${Title} cluster=${cluster} n=${chosen.length || fit.length} /></label>
      <ul class="preview-cards">
        ${rows.filter(({ card }) => card).map((row) => html`<${Row} key=${row.id} row=${row} />`)}
      </ul>
    </li>`;
}

function Title({ cluster, n }) {
  const heading = cluster && shown.value.clusters.get(cluster);
  if (heading?.heading) return html`<span>${say("suggestions.into")} <bdi translate="no">${heading.heading}</bdi></span>`;
  return html`<span>${cluster ? say("suggestions.into_unnamed") : say("suggestions.new_heading")} <span class="count">${cardsCount(n)}</span></span>`;
}

function Row({ row: { id, card, fits, ticked, reworded } }) {
  return html`<li class=${fits ? "preview-card" : "preview-card preview-card-gone"}>
    <label><input type="checkbox" checked=${ticked} disabled=${!fits} onChange=${() => tick([id])} />
      <span><${CardLine} card=${card} />
        ${!fits && html`<span class="preview-said">${say("suggestions.gone")}</span>`}
        ${fits && reworded && html`<span class="preview-said">${say("suggestions.reworded")}</span>`}</span></label>
  </li>`;
}
