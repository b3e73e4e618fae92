// A text field that is as high as its text, up to the height that the style allows.
import { useLayoutEffect, useRef } from "preact/hooks";
import { html } from "./html.js";

export function GrowingField({ value, field = useRef(null), ...rest }) {
  const before = useRef(null);
  useLayoutEffect(() => {
    if (!isOneMore(before.current, value) || isTooLow(field.current)) fit(field.current);
    before.current = value;
  }, [value]);
  return html`<textarea
    ref=${field} value=${value} rows="2" dir="auto" translate="no" autocomplete="off" spellcheck=${true}
    enterkeyhint="send" ...${rest}
  ></textarea>`;
}

function fit(field) {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 2}px`;
}

// A letter more makes a field only too low, and that is asked without laying out the whole page anew.
const isOneMore = (before, value) => value.length === before?.length + 1;
const isTooLow = (field) => field.scrollHeight > field.clientHeight;
