// Puts data into a file of this machine, without network and over plain http.

const READ_BY_THEN = 60_000;

export const saveFile = (name, data) => saveBlob(name, new Blob([JSON.stringify(data, null, 1)], { type: "application/json" }));

export function saveBlob(name, blob) {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), READ_BY_THEN);
}
