// Which of the waiting commands may go to the server next. Pure.

export const MOST_COMMANDS = 50;
const MOST_BYTES = 200_000;
const BYTES_AROUND_FIELDS = 150;

export function isWaiting(command) {
  return command.status === "waiting" || command.status === "unsaved";
}

export function namesAny(command, ids) {
  return Object.values(command.fields).flat().some((value) => ids.has(value));
}

// Refused things, everything that waits because it names one of them, and a delivery behind any of these: the
// group gives its word for a whole board.
export function heldBy(list) {
  const held = new Set();
  for (const command of list) {
    const behind = isDelivery(command) ? held.size > 0 : namesAny(command, held);
    if (command.status === "refused" || (isWaiting(command) && behind)) held.add(command.id);
  }
  return held;
}

function isDelivery(command) {
  return command.name === "deliver";
}

function sizeOf(command) {
  return new TextEncoder().encode(JSON.stringify(command.fields)).length + BYTES_AROUND_FIELDS;
}

// In order and without a gap: a command still being written to the disk holds up those behind it for a moment.
// A delivery goes only when all before it has been answered, for one of them may be refused.
export function nextBatch(list, most = MOST_COMMANDS) {
  const held = heldBy(list);
  const batch = [];
  let bytes = 0;
  for (const command of list) {
    if (!isWaiting(command) || held.has(command.id)) continue;
    bytes += sizeOf(command);
    const full = batch.length === most || (batch.length > 0 && bytes > MOST_BYTES);
    if (command.writing || full || (isDelivery(command) && batch.length > 0)) break;
    batch.push(command);
  }
  return batch;
}
