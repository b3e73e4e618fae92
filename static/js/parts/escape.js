// Escape closes what is open, and is not heard by the page behind it.
export const onEscape = (close) => (event) => {
  if (event.key !== "Escape") return;
  event.preventDefault();
  close();
};
