// Which open page words a conclusion: told to all staff, enforced by nothing. A text is opened here by taking the pen.
import { postAtLast } from "../api.js";
import { boot } from "../boot.js";
import { newId } from "../ids.js";
import { send } from "../outbox.js";
import { writing } from "./picking.js";

const page = newId(); // as this one calls itself as long as it is open

export const takePen = (conclusion) => send("take_pen", { conclusion, page });
export const layPen = (conclusion) => send("lay_pen", { conclusion, page });

export const isOurs = ({ pen }) => pen?.page === page;
export const isElsewhere = ({ pen }) => Boolean(pen?.page) && pen.page !== page;

export function openText(id) {
  if (writing.value) layPen(writing.value);
  writing.value = id;
  takePen(id);
}

export function closeText(conclusion) {
  if (writing.value !== conclusion.id) return;
  writing.value = null;
  if (isOurs(conclusion)) layPen(conclusion.id);
  requestAnimationFrame(() => giveFocus(conclusion.id));
}

// The field is gone: its text takes the focus, unless that went elsewhere meanwhile.
function giveFocus(id) {
  if (document.activeElement !== document.body) return;
  document.querySelector(`[data-conclusion="${CSS.escape(id)}"] .conclusion-text`)?.focus({ preventScroll: true });
}

// Whoever leaves with a text open words it no longer. It holds no words, so it need not go by the outbox, which the
// browser would not let finish; where it is lost, the pen is taken over as ever.
window.addEventListener("pagehide", () => {
  const fields = { conclusion: writing.value, page };
  if (writing.value) postAtLast(`/w/${boot.workshop}/commands`, { seat: boot.seat, id: newId(), name: "lay_pen", fields });
});
