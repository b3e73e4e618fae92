// Elements that move in the document lose the focus; the writer must not.
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
