// The trial card before the opening: from this machine to the room, to the projector, and back.
import { effect, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { isQuick, state } from "../feed.js";
import { keepsText, outbox, send } from "../outbox.js";
import { html } from "../parts/html.js";
import { lampOf } from "../parts/lamps.js";
import { boardOf } from "../select.js";
import { shownN } from "../signs.js";
import { say } from "../words.js";
import { ownGroup, phase } from "./shown.js";

const SILENT = 6_000; // a projector says what it shows at least every five seconds

// What this page knows of its trial; `id` is the command's.
const trial = signal(null);
const silent = signal(false);
const storage = signal(true);

async function sendTrial(back = false) {
  storage.value = await keepsText();
  const id = await send("send_trial", { storage: storage.value, websocket: isQuick(), back });
  trial.value = { id, back };
}

const sent = () => outbox.value.find((command) => command.id === trial.value?.id);

// The projector has shown what the trial made public: that is told to all, once.
effect(() => {
  const answer = sent()?.answer;
  if (!answer || trial.value.back || phase.value !== "prepared") return;
  if (shownN.value !== null && shownN.value >= answer.public) sendTrial(true);
});

export function Trial() {
  const board = state.value && boardOf(state.value, ownGroup.value);
  const steps = stepsOf(sent(), board);
  const waitsFor = Object.keys(steps).find((step) => steps[step] === "waits");
  useSilence(waitsFor);
  const tried = steps.room !== "open";
  return html`<section class="trial" aria-labelledby="trial-title">
    <div class="trial-words">
      <h2 class="trial-title" id="trial-title">${say("board.trial")}</h2>
      <p class="soft">${say("board.trial_why")}</p>
    </div>
    <ol class="trial-steps" aria-live="polite">
      <${Step} kind=${steps.machine} done=${say("board.trial_machine")} fault=${say("board.trial_no_storage")} />
      <${Step} kind=${late(steps.room)} done=${say("board.trial_room")} fault=${say("board.trial_no_link")} />
      <${Step} kind=${late(steps.projector)} done=${say("board.trial_projector")} fault=${say("board.trial_no_projector")} />
    </ol>
    <div class="trial-foot">
      <button type="button" class=${`button ${tried ? "" : "button-primary"}`} onClick=${() => sendTrial()}>
        ${say(tried ? "board.trial_again" : "board.trial_send")}
      </button>
      ${steps.projector === "done" && !isQuick() && html`<p class="soft">${say("board.trial_slow")}</p>`}
    </div>
  </section>`;
}

// open: not tried; waits; done; fault.
function stepsOf(command, board) {
  const lamp = lampOf(board);
  if (!command && lamp === "none") return { machine: "open", room: "open", projector: "open" };
  const machine = (command ? storage.value : board.trial.storage) ? "done" : "fault";
  const received = command ? command.status === "answered" : true;
  const back = board?.trial?.back && received;
  if (!received) return { machine, room: "waits", projector: "open" };
  return { machine, room: "done", projector: back ? "done" : "waits" };
}

const late = (kind) => (kind === "waits" && silent.value ? "fault" : kind);

function useSilence(waitsFor) {
  useEffect(() => {
    silent.value = false;
    const timer = setTimeout(() => (silent.value = true), SILENT);
    return () => clearTimeout(timer);
  }, [waitsFor, trial.value?.id]);
}

// words: board.trial_open board.trial_waits board.trial_done board.trial_fault
function Step({ kind, done, fault }) {
  return html`<li class=${`trial-step trial-step-${kind}`}>
    <span class="trial-sign" aria-hidden="true">${{ open: "○", waits: "…", done: "✓", fault: "!" }[kind]}</span>
    <span>${kind === "fault" ? fault : done}<span class="visually-hidden"> ${say(`board.trial_${kind}`)}</span></span>
  </li>`;
}
