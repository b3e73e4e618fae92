// Where an organizer sets a workshop up, step by step, and sees what is still missing.
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { signal } from "@preact/signals";
import { boot, mount } from "../boot.js";
import { now } from "../clock.js";
import { start, state } from "../feed.js";
import { html } from "../parts/html.js";
import { LinkBanner } from "../parts/link-banner.js";
import { PageHeader } from "../parts/page-header.js";
import { onlyWorkshop } from "../select.js";
import { OrganizerLinks } from "../desk/organizer-links.js";
import { After } from "../setup/after.js";
import { AttributionStep } from "../setup/attribution-step.js";
import { DataStep } from "../setup/data-step.js";
import { GroupsStep } from "../setup/groups-step.js";
import { ObjectivesStep } from "../setup/objectives-step.js";
import { Missing, Rail, stepName } from "../setup/rail.js";
import { Rehearsal } from "../setup/rehearsal.js";
import { SessionStep } from "../setup/session-step.js";
import { isoDay, isWritten, standingOf, STEPS } from "../setup/steps.js";
import { WorkshopStep } from "../setup/workshop-step.js";
import { say } from "../words.js";

const VIEWS = {
  workshop: WorkshopStep, attribution: AttributionStep, session: SessionStep, groups: GroupsStep, objectives: ObjectivesStep, data: DataStep,
};

// The step is in the address, so that Back and a link lead to it.
const stepOf = (hash) => (STEPS.includes(hash.slice(1)) ? hash.slice(1) : STEPS[0]);
const open = signal(stepOf(location.hash));
const moves = signal(0);
addEventListener("hashchange", () => {
  open.value = stepOf(location.hash);
  moves.value += 1;
});

function Setup() {
  return html`<div class="page">
    <${LinkBanner} />
    <${PageHeader} name=${say("common.page_setup")}><${OrganizerLinks} here="setup" /><//>
    <main class="page-main organizing-main setup-main">
      ${state.value ? html`<${Open} state=${state.value} />` : html`<p class="soft" role="status">${say("link.loading")}</p>`}
    </main>
  </div>`;
}

function Open({ state: shown }) {
  const workshop = onlyWorkshop(shown);
  const standing = standingOf(shown, isoDay(now.value));
  const step = open.value;
  return html`
    <p class="setup-lead measure">${say("setup.lead")}</p>
    ${workshop.rehearsal && html`<${Rehearsal} state=${shown} workshop=${workshop} />`}
    <div class="setup-body">
      <${Rail} standing=${standing} open=${step} />
      <div class="setup-open">
        <${Step} key=${step} step=${step} state=${shown} workshop=${workshop} missing=${standing.find((one) => one.step === step).missing} />
      </div>
    </div>
    <${After} state=${shown} />`;
}

function Step({ step, state: shown, workshop, missing }) {
  const View = VIEWS[step];
  const at = STEPS.indexOf(step);
  const title = useRef();
  useLayoutEffect(() => { if (moves.value > 0) title.current.focus({ preventScroll: true }); }, []);
  useEffect(() => { if (moves.value > 0) title.current.scrollIntoView({ block: "nearest" }); }, []);
  return html`<section class="setup-step panel" aria-labelledby="setup-step-title">
    <header class="setup-step-head">
      <p class="kicker">${say("setup.step_of", { n: at + 1, m: STEPS.length })}</p>
      <h2 id="setup-step-title" tabindex="-1" ref=${title}>${stepName(step)}</h2>
    </header>
    <${Missing} missing=${missing} />
    <div class="setup-fields"><${View} state=${shown} workshop=${workshop} written=${isWritten(shown)} /></div>
    <footer class="setup-step-foot row row-spread">
      ${at > 0 ? html`<a class="button button-quiet" href=${`#${STEPS[at - 1]}`}>${say("setup.back_to", { step: stepName(STEPS[at - 1]) })}</a>` : html`<span></span>`}
      ${at < STEPS.length - 1
        ? html`<a class="button button-primary" href=${`#${STEPS[at + 1]}`}>${say("setup.on_to", { step: stepName(STEPS[at + 1]) })}</a>`
        : html`<a class="button button-primary" href=${`/w/${boot.workshop}/people`}>${say("setup.on_to", { step: say("common.page_people") })}</a>`}
    </footer>
  </section>`;
}

start(boot);
mount(Setup);
