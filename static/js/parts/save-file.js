// A text as a file in the browser's downloads: needs neither network nor https.

const KEPT_FOR = 60_000; // browsers read it a moment after the press

export function saveAsFile(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
}
