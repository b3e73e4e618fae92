// Text put into a field as if it had been typed: at the caret, in the place of what is marked, and undone by the
// browser's own undo.
export function insert(field, text) {
  if (!field?.isConnected) return;
  field.focus();
  if (!document.execCommand("insertText", false, text)) {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
}
