// Letters that a borrowed keyboard lacks: a row of buttons, and Alt with the key of the plain letter. Off until wanted.
import { useEffect, useRef } from "preact/hooks";
import { keptChoice } from "../parts/choice.js";
import { html } from "../parts/html.js";
import { isTyping } from "../typing.js";
import { say } from "../words.js";
import { insert } from "../parts/insert.js";

// By the place of the key, since Alt changes the sign on some keyboards.
const LETTERS = [
  { code: "KeyA", letter: "á" }, { code: "KeyE", letter: "é" }, { code: "KeyI", letter: "í" },
  { code: "KeyO", letter: "ó" }, { code: "KeyU", letter: "ú" }, { code: "KeyN", letter: "ñ" },
  { code: "KeyY", letter: "ü" }, { code: "Slash", letter: "¿" }, { code: "Period", letter: "¡" },
];

export const [letters, wantLetters] = keptChoice("letters", false);

export function Letters() {
  const field = useLastField();
  useEffect(() => {
    addEventListener("keydown", typeLetter);
    return () => removeEventListener("keydown", typeLetter);
  }, []);
  return html`<div class="letters" role="group" aria-label=${say("board.letters")}>
    ${LETTERS.map(({ code, letter }) => html`<button
      key=${letter} type="button" class="button button-small letter" title=${`Alt ${keyName(code)}`} tabindex="-1"
      onMouseDown=${(event) => event.preventDefault()} onClick=${() => insert(field.current, letter)}
    >${letter}</button>`)}
  </div>`;
}

export function LettersSetting() {
  return html`<label class="help-setting">
    <input type="checkbox" checked=${letters.value} onChange=${(event) => wantLetters(event.target.checked)} />
    ${say("board.letters_wanted")}
  </label>`;
}

// A press on a button may take the focus from the field that the letter belongs to.
function useLastField() {
  const field = useRef(null);
  useEffect(() => {
    const remember = ({ target }) => isTyping(target) && (field.current = target);
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  return field;
}

function typeLetter(event) {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing || !isTyping(event.target)) return;
  const found = LETTERS.find(({ code }) => code === event.code);
  if (!found) return;
  event.preventDefault();
  insert(event.target, event.shiftKey ? found.letter.toUpperCase() : found.letter);
}

function keyName(code) {
  return { Slash: "/", Period: "." }[code] ?? code.slice("Key".length);
}
