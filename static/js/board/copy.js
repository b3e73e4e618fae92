// Copying over plain http, where the browser keeps its clipboard from pages.

// `place`: where an open dialog makes everything outside it inert, a selection must be made inside.
export function copyText(text, place = document.body) {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "visually-hidden";
  place.append(field);
  const focused = document.activeElement;
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  focused?.focus();
  return copied;
}
