// How a sample is written down: what it shows, in which scene, and how wide.
export const section = (name, ...samples) => ({ name, samples });

// `act` brings a sample where only a press leads; `undo` leaves the scene as it was.
export const sample = (state, view, { scene = "usual", size = "narrow", className = "", act, undo } = {}) => ({
  state, view, scene, size, className, act, undo,
});

export const press = (selector) => (host) => host.querySelector(selector).click();

export const type = (text) => (host) => {
  const field = host.querySelector("input[type=text]");
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
};

export const nothing = () => undefined;
