// One line that answers the writer's question: has the room received it?
import { useEffect, useState } from "preact/hooks";
import { state } from "../feed.js";
import { outbox } from "../outbox.js";
import { html } from "../parts/html.js";
import { cardsOf, onlySession } from "../select.js";
import { shownN } from "../signs.js";
import { epochOf } from "../state.js";
import { say } from "../words.js";
import { ownGroup, shown } from "./shown.js";

// A command under way for a moment is no news; one that stays under way is.
const NEWS = 700;
// Nor is a projector that has not yet drawn what it draws in a moment.
const DRAWING = 1500;

export function Receipts() {
  const line = useNews(lineOf(countsOf()));
  return html`<p class=${`board-received board-received-${line.tone}`} role="status" aria-live="polite">${line.text}</p>`;
}

function countsOf() {
  const group = ownGroup.value;
  const cards = [...cardsOf(shown.value, { group }), ...cardsOf(shown.value, { group, standing: false })];
  const standing = cards.filter((card) => card.state === "standing");
  const waiting = cards.filter((card) => card.pending === "waiting");
  return {
    all: standing.length,
    received: standing.filter((card) => !card.pending).length,
    saving: waiting.filter((card) => card.saving && !card.unsaved).length,
    waiting: waiting.filter((card) => !card.saving && !card.unsaved).length,
    unsaved: waiting.filter((card) => card.unsaved).length,
    refused: cards.filter((card) => card.pending === "refused").length,
  };
}

function lineOf({ all, received, saving, waiting, unsaved, refused }) {
  if (!state.value || all + saving + waiting + refused === 0) return { tone: "none", text: say("board.received_none") };
  const parts = [say(all === 1 ? "board.received_one" : "board.received_many", { n: received, m: all })];
  if (waiting) parts.push(say(waiting === 1 ? "board.waiting_one" : "board.waiting_many", { n: waiting }));
  if (unsaved) parts.push(say("board.unsaved", { n: unsaved }));
  if (refused) parts.push(say(refused === 1 ? "board.refused_one" : "board.refused_many", { n: refused }));
  const tone = saving + waiting + unsaved + refused ? "waiting" : "all";
  const screen = tone === "all" ? screenOf() : null;
  if (screen && screen !== "drawing") parts.push(say(`board.${screen}`));
  return { tone, text: parts.join(" · "), patience: tone === "waiting" ? NEWS : screen === "drawing" ? DRAWING : 0 };
}

// The third receipt, of all own commands at once. While no projector is heard, nothing is said.
// words: board.on_screen board.on_screen_later
function screenOf() {
  const n = ownPublic();
  if (shownN.value === null || n === null) return null;
  if (!onlySession(state.value).texts_open) return "on_screen_later";
  return shownN.value >= n ? "on_screen" : "drawing";
}

// The highest public number that an answer has carried; answered commands may leave the outbox before this page.
let highest = { epoch: null, n: null };

function ownPublic() {
  const epoch = epochOf(state.value.version);
  const numbers = outbox.value.filter((one) => one.status === "answered" && one.epoch === epoch).map((one) => one.answer.public);
  if (highest.epoch !== epoch) highest = { epoch, n: null };
  if (numbers.length) highest.n = Math.max(highest.n ?? 0, ...numbers);
  return highest.n;
}

function useNews(line) {
  const [told, tell] = useState(line);
  useEffect(() => {
    const timer = setTimeout(() => tell(line), line.patience ?? 0);
    return () => clearTimeout(timer);
  }, [line.text]);
  return told;
}
