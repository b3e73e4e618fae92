// The groups whose boards this page has heard: of these one can say that they were cut off.
import { effect, signal } from "@preact/signals";
import { others } from "../signs.js";

export const heard = signal(new Set());

effect(() => {
  const numbers = [...others.value.values()].map(({ group }) => group).filter((number) => !heard.peek().has(number));
  if (numbers.length) heard.value = new Set([...heard.peek(), ...numbers]);
});
