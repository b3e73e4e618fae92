// A text field that is as high as its text, up to the height that the style allows.
import { useLayoutEffect, useRef } from "preact/hooks";
import { html } from "../parts/html.js";

export function GrowingField({ value, field = useRef(null), ...rest }) {
  useLayoutEffect(() => {
    field.current.style.height = "auto";
    field.current.style.height = `${field.current.scrollHeight + 2}px`;
  }, [value]);
  return html`<textarea
    ref=${field} value=${value} rows="2" dir="auto" translate="no" autocomplete="off" spellcheck=${true}
    enterkeyhint="send" ...${rest}
  ></textarea>`;
}
