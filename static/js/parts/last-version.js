// Which version of the conclusions was frozen last, and when; its hash tells two papers apart.
import { html } from "./html.js";
import { clockTime } from "./clock-time.js";
import { shortHash } from "../snapshots.js";
import { say } from "../words.js";

// words: common.version_room common.version_final
export const versionName = ({ kind, version }) => say(`common.version_${kind}`, { version });

export function LastVersion({ snapshot }) {
  const { at, sha256, outline, completed_by } = snapshot;
  return html`<p class="last-version">
    <strong>${versionName(snapshot)}</strong> <span class="numeral">${clockTime(at)}</span>
    <span class="last-version-hash numeral" translate="no">${shortHash(sha256)}</span>
    ${outline && html`<span>${say("common.version_outline", { who: completed_by })}</span>`}
  </p>`;
}
