// One part of the desk's controls under its title, which folds it away; what is optional begins folded.
import { html } from "../parts/html.js";
import { signal } from "@preact/signals";
import { goTo, useWanted } from "./sides.js";

export const unfolded = signal({}); // by the part's name: open or not, as the person chose

// `aside` stands beside the title, folded or not.
export function RailPart({ name, title, aside = null, folded = false, children }) {
  const open = unfolded.value[name] ?? !folded;
  useWanted(name);
  return html`
    <section class="rail-part" aria-labelledby=${`${name}-title`}>
      <div class="rail-head">
        <h3 class="rail-title" id=${`${name}-title`}>
          <button class="rail-fold" aria-expanded=${open} onClick=${() => fold(name, !open)}>
            <svg class="rail-mark" viewBox="0 0 18 18" aria-hidden="true"><path d="M6 3l6 6-6 6" /></svg>${title}</button>
        </h3>
        ${aside}
      </div>
      ${open && children}
    </section>`;
}

function fold(name, open) {
  unfolded.value = { ...unfolded.value, [name]: open };
}

// From elsewhere: the part opens, and what it has in there takes the focus.
export function openPart(name, focus) {
  fold(name, true);
  goTo("rail", name, focus);
}
