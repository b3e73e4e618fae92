// What opens over the whole page. The browser's own dialog keeps the focus inside, hides the page behind from everyone,
// closes by Escape, and the focus goes back to where it was.
import { useLayoutEffect, useRef } from "preact/hooks";
import { html } from "./parts/html.js";

export function Over({ children, ...attributes }) {
  const dialog = useRef();
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current.showModal();
    return () => before?.focus?.({ preventScroll: true });
  }, []);
  // A key pressed here is none of the page's.
  return html`<dialog ref=${dialog} onKeyDown=${(event) => event.stopPropagation()} ...${attributes}>${children}</dialog>`;
}
