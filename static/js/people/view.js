// What this desk is looking at: one of the three views, kept in the address, and the person whose form is open.
import { signal } from "@preact/signals";

export const VIEWS = ["list", "groups", "door"];

const named = () => VIEWS.find((view) => `#${view}` === location.hash) ?? "list";

export const view = signal(named());

addEventListener("hashchange", () => { view.value = named(); });

export function show(next) {
  view.value = next;
  history.replaceState(null, "", `#${next}`);
}

// null; {id}: somebody of the list; {id: null, known}: somebody new of whom so much is known.
export const opened = signal(null);

// What is open beside the list: a file that is being brought in.
export const isImporting = signal(false);
