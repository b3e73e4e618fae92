// Texts as they are compared: without accents or capitals, for the filter box.
export function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

export function matcher(wanted) {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  return (text) => {
    const among = plain(text);
    return words.every((word) => among.includes(word));
  };
}
