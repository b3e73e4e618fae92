// A clicker in the hand of whoever stands before the wall turns its pages.
//
// The wall sends nothing: it is public, and a public seat may change nothing. So a clicker turns this screen only, on
// from where the stage stands, and whatever is shown next begins where the stage says, on all screens alike.
// Nobody else is led astray: on phones there are no pages, people scroll.
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { lookOf } from "../parts/look.js";
import { clusterOf } from "../select.js";

const FORTH = new Set(["PageDown", "ArrowRight", " "]);
const BACK = new Set(["PageUp", "ArrowLeft"]);

const turned = signal({ from: "", by: 0 });

export function useClicker(stage) {
  const from = JSON.stringify(stage);
  useEffect(() => {
    const press = (event) => {
      const step = FORTH.has(event.key) ? 1 : BACK.has(event.key) ? -1 : 0;
      if (step === 0 || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      turned.value = { from, by: turnedFrom(from) + step };
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [from]);
  return turnedFrom(from);
}

const turnedFrom = (from) => (turned.value.from === from ? turned.value.by : 0);

// What a slide's pages are to know of turning: the entries with what people are to look at, as long as the stage was
// not turned since, and how far the clicker went from there. A first card stands in one entry with its heading.
export function turnOf(state, { page, by = 0 }) {
  const look = lookOf(state);
  if (!look || look.page !== page) return { by };
  const under = clusterOf(state, state.cards.get(look.id)?.cluster);
  return { by, keys: under?.members[0].id === look.id ? [look.id, under.id] : [look.id] };
}
