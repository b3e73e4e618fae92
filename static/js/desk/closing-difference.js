// Where a version was frozen before: what the next one changes in it, read before it is frozen.
import { html } from "../parts/html.js";
import { changesSince } from "../closing.js";
import { versionName } from "../parts/last-version.js";
import { latestVersion } from "../snapshots.js";
import { VersionChanges } from "../taking-home/version-changes.js";
import { say } from "../words.js";
import { StepFoot, StepTitle, toTitle } from "./closing-parts.js";

// `former`: the content of the latest version, null while it is fetched, "failed" where it could not be had.
export function DifferenceStep({ state, former, again, next, go, back }) {
  const latest = latestVersion(state);
  const onceMore = () => { toTitle(); again(); }; // the button goes
  return html`
    <${StepTitle}>${say("closing.difference", { version: versionName(latest) })}<//>
    ${former === null && html`<p role="status">${say("desk.loading")}</p>`}
    ${former === "failed" && html`<p class="notice notice-warn" role="alert">${say("closing.no_difference")}
      <button class="button button-small" onClick=${onceMore}>${say("desk.try_again")}</button></p>`}
    ${former?.conclusions && html`<${VersionChanges} difference=${changesSince(former, state)} />`}
    <${StepFoot} next=${next} go=${go} back=${back} />`;
}
