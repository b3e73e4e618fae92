// The one template tag of the pages.
import { h } from "preact";
import htm from "htm";

export const html = htm.bind(element);

// The DOM's `translate` is true or false, and the word "no" would be true.
function element(type, props, ...children) {
  return h(type, props?.translate === "no" ? { ...props, translate: false } : props, ...children);
}
