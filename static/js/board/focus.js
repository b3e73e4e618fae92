// Elements that move in the document or leave it lose the focus; the writer must not.
import { useLayoutEffect } from "preact/hooks";

export function useKeptFocus(frame) {
  const focused = frame.current?.contains(document.activeElement) ? document.activeElement : null;
  const { selectionStart, selectionEnd } = focused ?? {};
  useLayoutEffect(() => {
    if (!focused?.isConnected || document.activeElement === focused) return;
    focused.focus({ preventScroll: true });
    if (focused.tagName === "TEXTAREA") focused.setSelectionRange(selectionStart, selectionEnd);
  });
}

const elementOf = (id) => document.querySelector(`.column-cards > [data-card="${id}"]`);

// Called before something happens to a card: the focus is then where it stands, else on what stood beside it.
export function focusCard(id) {
  const own = elementOf(id);
  const beside = own && (own.nextElementSibling ?? own.previousElementSibling ?? own.closest("section").querySelector("textarea"));
  requestAnimationFrame(() => (elementOf(id) ?? beside)?.focus());
}
