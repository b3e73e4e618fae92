// One line that answers the writer's question: has the room received it?
import { useEffect, useState } from "preact/hooks";
import { state } from "../feed.js";
import { html } from "../parts/html.js";
import { cardsOf } from "../select.js";
import { say } from "../words.js";
import { ownGroup, shown } from "./shown.js";

// A command under way for a moment is no news; one that stays under way is.
const NEWS = 700;

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
  return { tone, text: parts.join(" · ") };
}

function useNews(line) {
  const [told, tell] = useState(line);
  useEffect(() => {
    const timer = setTimeout(() => tell(line), line.tone === "waiting" ? NEWS : 0);
    return () => clearTimeout(timer);
  }, [line.text]);
  return told;
}
