// The form that is open beside the list; closed it gives the focus back to where it was opened.
import { useEffect, useRef } from "preact/hooks";
import { html } from "../parts/html.js";
import { groupsOf } from "../select.js";
import { Person } from "./person.js";
import { opened } from "./view.js";

export function Beside({ people, state }) {
  const from = useRef(null);
  const wanted = opened.value;
  useEffect(() => {
    if (wanted) return void (from.current = document.activeElement);
    if (from.current?.isConnected) from.current.focus();
  }, [wanted?.id, wanted === null]);
  if (!wanted) return null;
  const person = people.find(({ id }) => id === wanted.id) ?? null;
  if (wanted.id && !person) return null; // taken out of the list at another desk meanwhile
  return html`<aside class="people-beside"><${Person} key=${wanted.id ?? "new"} person=${person} known=${wanted.known} people=${people} groups=${groupsOf(state)} close=${() => { opened.value = null; }} /></aside>`;
}
