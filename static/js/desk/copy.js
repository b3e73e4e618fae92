// Copying a text. Over plain http browsers have no clipboard object, so the old command is the fallback.
import { html } from "../parts/html.js";
import { useState } from "preact/hooks";
import { say } from "../words.js";

const SHOWN_FOR = 2500;

async function copyText(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return true;
  }
  return copyBySelection(text);
}

function copyBySelection(text) {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "visually-hidden";
  field.setAttribute("readonly", "");
  const before = document.activeElement;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  before?.focus({ preventScroll: true });
  return done;
}

export function Copy({ text, what }) {
  const [said, saySo] = useState("");
  const copy = async () => {
    const done = await copyText(text);
    saySo(done ? say("organizer.copied") : say("organizer.not_copied"));
    setTimeout(() => saySo(""), SHOWN_FOR);
  };
  return html`
    <button class="button button-small copy" onClick=${copy} aria-label=${`${say("organizer.copy")}: ${what}`}>
      <span aria-live="polite">${said || say("organizer.copy")}</span></button>`;
}
