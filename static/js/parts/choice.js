// A choice that somebody made in this browser, on or off. Where nothing can be stored it holds for the page.
import { signal } from "@preact/signals";

// [signal, choose(on)]; `first` is what holds until somebody chooses.
export function keptChoice(name, first) {
  const chosen = signal(read(name) ?? first);
  const choose = (on) => {
    chosen.value = on;
    keep(name, on);
  };
  return [chosen, choose];
}

function read(name) {
  try {
    const kept = localStorage.getItem(`colaboracion.${name}`);
    return kept === null ? null : kept === "on";
  } catch (cause) {
    console.warn("this browser's storage cannot be read", cause);
    return null;
  }
}

function keep(name, on) {
  try {
    localStorage.setItem(`colaboracion.${name}`, on ? "on" : "off");
  } catch (cause) {
    console.warn("the choice is kept in this page only", cause);
  }
}
