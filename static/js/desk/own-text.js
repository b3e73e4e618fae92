// What a person types over a text that others may change meanwhile. Pure.

// The version that a kept draft was begun from, which is none ("") where there was no text yet; without a draft, the one that stands.
export const baseOf = (kept, keptBase, version) => (kept ? keptBase : version);

// `own`: {typed, base} with the text that stood there at the first key, null as long as the field was not touched:
// until then it shows what stands. `stale`: someone else changed what is being changed here.
export function fieldOver(value, own) {
  const typed = own?.typed ?? value;
  const touched = own !== null && typed.trim() !== value;
  return { typed, touched, stale: touched && own.base !== value };
}

// What is to be sent of several fields: those that were touched, as {name: text}.
export function touchedOf(fields) {
  return Object.fromEntries(fields.filter(({ touched }) => touched).map(({ name, typed }) => [name, typed.trim()]));
}

// What stands there of these texts: what they were typed over.
export const textsOver = (shown, texts) => Object.fromEntries(Object.keys(texts).map((name) => [name, shown[name]]));

// Nobody is named where nothing is reserved.
export function namedOnlyWith(texts, shown) {
  const { reservation } = { ...shown, ...texts };
  return reservation ? texts : { ...texts, reserved_by: "" };
}
