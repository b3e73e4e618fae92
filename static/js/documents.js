// What there is to download, and what a file is called that the server sends. Pure.

// The name in its own letters, else the plain one; null where none of ours is there.
export function fileNameOf(disposition) {
  if (!disposition?.startsWith("attachment")) throw new TypeError("not a file of ours");
  const real = /filename\*=UTF-8''([^;]+)/.exec(disposition);
  if (real) return decodeURIComponent(real[1]);
  return /filename="([^"]*)"/.exec(disposition)[1];
}

const FIRST = ["docx", "pdf"];
const LATER = ["pptx", "xlsx", "csv", "md", "json"]; // any other after these
const DOCUMENTS = ["conclusions", "proceedings", "cards", "headings"];
// CSV comes in two ways: one for an Excel that is set up for each.
const OPTIONS = { csv: [{}, { separator: "comma" }] };

// `kinds`: {kind: [document]}. In plain order: what most want, then the others.
export const documentsOf = (kinds) => DOCUMENTS.filter((document) => Object.values(kinds).some((held) => held.includes(document)));

// [{kind, options, name}], the usual ones first; `name` is the last part of a word's key.
export function formatsOf(kinds, document) {
  const ordered = [...new Set([...FIRST, ...LATER, ...Object.keys(kinds)])].filter((kind) => kinds[kind]?.includes(document));
  return ordered.flatMap((kind) => (OPTIONS[kind] ?? [{}]).map((options) => ({ kind, options, name: [kind, ...Object.values(options)].join("_") })));
}

export const isUsual = ({ kind }) => FIRST.includes(kind);

// The usual formats stand in sight and the others wait behind «more formats»; where none is usual, all stand there.
export function offered(formats) {
  const usual = formats.filter(isUsual);
  if (usual.length === 0) return { first: formats.slice(0, 1), others: formats.slice(1), isFolded: false };
  return { first: usual, others: formats.filter((format) => !isUsual(format)), isFolded: true };
}

export function exportAddress({ workshop, seat }, { document, language, kind, options = {} }) {
  return `/w/${workshop}/export/${kind}?${new URLSearchParams({ document, language, seat, ...options })}`;
}
