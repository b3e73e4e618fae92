// The one template tag of the pages.
import { h } from "preact";
import htm from "htm";

export const html = htm.bind(h);
