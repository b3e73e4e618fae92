// How a group's delivery stands, and its outbox as a file for a stick. Pure.
import { heldBy, isWaiting, MOST_COMMANDS } from "./batch.js";

const FORMAT = 1;
const MOST_BYTES = 150_000;
export const LARGEST_FILE = 10_000_000;

const SEAT = /^(?:rapporteur|delegate)-\d{1,4}$/;
const ID = /^[0-9a-f]{32}$/;

// The last delivery that the room does not know of yet: {kind: held, waiting or refused, command}, else null.
export function pendingDelivery(list) {
  const last = list.findLast(({ name }) => name === "deliver");
  if (!last || last.status === "answered") return null;
  if (last.status === "refused") return { kind: "refused", command: last };
  return { kind: heldBy(list).has(last.id) ? "held" : "waiting", command: last };
}

// What stands between the board as it is seen and the board as the room has it.
export function troublesOf(list) {
  const of = list.filter(({ name }) => name !== "deliver");
  return { waiting: of.filter(isWaiting).length, refused: of.filter(({ status }) => status === "refused").length };
}

// All that was answered or may still go; what is refused stays with its writer, and so does what waits behind it.
export function fileOf({ workshop, seat, group, at, list, cards }) {
  const held = heldBy(list);
  const commands = list.filter(({ id }) => !held.has(id)).map(({ id, name, fields }) => ({ id, name, fields }));
  return { format: FORMAT, workshop, seat, group, saved_at: new Date(at).toISOString(), commands, cards };
}

export function fileName({ workshop, group }) {
  return `G${group}-entrega-${workshop}.json`;
}

// What a page carries over whose server has gone, by seat: two phones of a table are not one.
export function cardsFileName({ workshop, group, seat }) {
  return `G${group}-tarjetas-${workshop}-${seat}.json`;
}

// {file}, or {problem}: malformed, newer (made by a later version) or foreign (of another workshop).
export function readFile(text, workshop) {
  const file = parsed(text);
  if (!isDelivery(file)) return { problem: "malformed" };
  if (file.format !== FORMAT) return { problem: "newer" };
  return file.workshop === workshop ? { file } : { problem: "foreign" };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isDelivery(file) {
  const { format, workshop, seat, saved_at: at, commands } = file ?? {};
  return Number.isInteger(format) && typeof workshop === "string" && SEAT.test(seat) &&
    !Number.isNaN(Date.parse(at)) && Array.isArray(commands) && commands.every(isCommand);
}

function isCommand(command) {
  return ID.test(command?.id) && typeof command.name === "string" && typeof command.fields === "object" && command.fields !== null;
}

export const groupOf = (file) => Number(file.seat.split("-")[1]);

// A card takes the id of the command that made it.
const MAKE_CARDS = new Set(["post_card", "split_card", "take_offer"]);

// What a file would bring: its cards, `fresh` being the ids of those that are not on the board yet, and its delivery.
export function contentOf(file, state) {
  const made = file.commands.filter(({ name }) => MAKE_CARDS.has(name)).map(({ id }) => id);
  const fresh = made.filter((id) => !state.cards.has(id));
  const delivery = file.commands.findLast(({ name }) => name === "deliver") ?? null;
  return { cards: made.length, here: made.length - fresh.length, fresh, delivery };
}

// How many of them came in.
export function newCards({ refused }, { fresh }) {
  const left = new Set(refused.map(({ command }) => command.id));
  return fresh.filter((id) => !left.has(id)).length;
}

// What people typed in a command.
export function textsOf({ fields }) {
  return [fields.text, fields.reason, fields.heading, fields.texts].flat().filter((text) => typeof text === "string");
}

// In order, in requests that the server takes; a delivery begins its own, for it waits behind what was refused.
export function requestsOf(commands) {
  const requests = [];
  let bytes = 0;
  for (const command of commands) {
    const size = new TextEncoder().encode(JSON.stringify(command)).length;
    const full = requests.at(-1)?.length === MOST_COMMANDS || bytes + size > MOST_BYTES;
    if (!requests.length || full || command.name === "deliver") {
      requests.push([]);
      bytes = 0;
    }
    requests.at(-1).push(command);
    bytes += size;
  }
  return requests;
}

// `post` sends one request and gives its answers. The outcome: what was refused, with its error; whether the
// delivery stayed out because of that; and whether the server failed, so that the same file is to be tried again.
export async function importInOrder(commands, post) {
  const outcome = { taken: 0, refused: [], held: false, failed: false };
  for (const request of requestsOf(commands)) {
    const held = request[0].name === "deliver" && outcome.refused.length > 0;
    outcome.held ||= held;
    const sent = held ? request.slice(1) : request;
    if (sent.length) await importOne(sent, post, outcome);
    if (outcome.failed) break;
  }
  return outcome;
}

async function importOne(sent, post, outcome) {
  const answers = new Map((await post(sent)).map((answer) => [answer.id, answer]));
  for (const command of sent) {
    const { status = 503, error } = answers.get(command.id) ?? {};
    if (status >= 500) return void (outcome.failed = true);
    if (status < 300) outcome.taken += 1;
    else outcome.refused.push({ command, error });
  }
}
