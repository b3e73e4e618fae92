// An address as a picture that phones read: dark on white whatever the theme, with the white edge that readers need.
import { html } from "./html.js";
import { useMemo } from "preact/hooks";
import { encodeQR } from "qr";

const EDGE = 4; // modules of white around it, as the standard asks for

export function QrCode({ text, label }) {
  const { size, path } = useMemo(() => qrPath(text), [text]);
  return html`<svg class="qr-code" viewBox=${`0 0 ${size} ${size}`} role="img" aria-label=${label} shape-rendering="crispEdges">
    <rect width=${size} height=${size} fill="#fff" /><path d=${path} fill="#000" />
  </svg>`;
}

// One stroke for each run of dark modules of a row.
export function qrPath(text) {
  const rows = encodeQR(text, "raw", { border: EDGE, ecc: "medium" });
  const runs = rows.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark && !row[x - 1] ? [`M${x} ${y}h${lengthOf(row, x)}v1h-${lengthOf(row, x)}z`] : [])));
  return { size: rows.length, path: runs.join("") };
}

function lengthOf(row, from) {
  const end = row.indexOf(false, from);
  return (end < 0 ? row.length : end) - from;
}
