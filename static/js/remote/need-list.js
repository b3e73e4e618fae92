// Who needs the facilitator, over the buttons until it is put away.
import { html } from "../parts/html.js";
import { useLayoutEffect, useRef } from "preact/hooks";
import { GroupBadge } from "../parts/group-badge.js";
import { say } from "../words.js";

export function NeedList({ needs, close }) {
  const back = useRef(null);
  useLayoutEffect(() => back.current.focus({ preventScroll: true }), []);
  return html`<section class="remote-needs-list" aria-labelledby="needs-title">
    <h2 class="remote-title" id="needs-title">${say("remote.needs")}</h2>
    ${needs.length === 0
      ? html`<p class="soft">${say("remote.nobody")}</p>`
      : html`<ul class="remote-groups">${needs.map(({ group, reasons }) => html`<${Need} key=${group.id} group=${group} reasons=${reasons} />`)}</ul>`}
    <button type="button" class="button remote-target remote-close" ref=${back} onClick=${close}>${say("remote.close")}</button>
  </section>`;
}

// words: remote.need_cut remote.need_silent remote.need_faulty
// words: remote.need_ideas remote.need_objections_one remote.need_objections_many remote.need_late
function Need({ group, reasons }) {
  return html`<li class="remote-group-need" data-group=${group.number}>
    <${GroupBadge} number=${group.number} />
    <div>
      ${group.table && html`<p class="soft small" translate="no">${group.table}</p>`}
      ${reasons.map(({ kind, n }) => html`<p key=${kind}>${say(`remote.need_${keyOf(kind, n)}`, { n })}</p>`)}
    </div>
  </li>`;
}

// Ideas wait here only when they are many.
function keyOf(kind, n) {
  if (kind !== "objections") return kind;
  return n === 1 ? "objections_one" : "objections_many";
}
