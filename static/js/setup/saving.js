// A value that saves itself at a pause. What is typed is kept on this machine from the first key until the room has it.
import { useEffect, useRef, useState } from "preact/hooks";
import { draftOf, store } from "../drafts.js";
import { answered, discard } from "../outbox.js";

export const PAUSE = 900;
const NOTHING = { kind: "none" };

// `value` is what the server holds; `save(text)` sends it and promises the command's id; `check(text)` says in words
// what is wrong with it, or nothing. Of what comes back `fate` is {kind: none | typing | saving | saved | refused, why}.
export function useSaving({ field, value, save, check = () => "" }) {
  const [fate, tell] = useState(NOTHING);
  const [, draw] = useState(0);
  const own = useRef(null);
  own.current ??= begun(field);
  Object.assign(own.current, { value, save, check, tell, draw });
  useEffect(() => caughtUp(own.current), [value]);
  useEffect(() => {
    if (own.current.typed !== null) commit(own.current);
    return () => commit(own.current); // another step is opened before the pause is over
  }, []);
  return {
    fate,
    text: own.current.typed ?? value,
    type: (text) => type(own.current, text),
    choose: (text) => { type(own.current, text); commit(own.current); },
    enter: () => { own.current.isIn = true; },
    leave: () => { own.current.isIn = false; commit(own.current); },
  };
}

// `asked`: what was sent last, `before`: what the server held then, `taken`: whether it was taken.
const begun = (field) => ({ field, typed: draftOf(field) || null, asked: null, before: null, taken: false, isIn: false, timer: null });

function type(own, text) {
  own.typed = text;
  store(own.field, text);
  own.tell({ kind: "typing" });
  own.draw((times) => times + 1);
  clearTimeout(own.timer);
  own.timer = setTimeout(() => commit(own), PAUSE);
}

async function commit(own) {
  clearTimeout(own.timer);
  const wanted = own.typed;
  if (wanted === null || wanted === own.asked) return caughtUp(own);
  const why = own.check(wanted);
  if (why) return own.tell({ kind: "refused", why });
  if (wanted === own.value && own.asked === null) return taken(own, wanted, NOTHING);
  Object.assign(own, { asked: wanted, before: own.value, taken: false });
  own.tell({ kind: "saving" });
  return told(own, wanted, await own.save(wanted));
}

// What was refused waits beside its field, and no longer in the outbox: the text as it is mended goes out anew.
async function told(own, wanted, id) {
  try {
    await answered(id);
  } catch (refusal) {
    await discard(id);
    if (own.asked !== wanted) return;
    own.asked = null;
    if (own.typed === wanted) own.tell({ kind: "refused", why: refusal.text });
    return;
  }
  if (own.asked === wanted && own.typed === wanted) taken(own, wanted, { kind: "saved" });
}

function taken(own, wanted, fate) {
  store(own.field, "");
  own.asked = wanted;
  own.taken = true;
  own.tell(fate);
  caughtUp(own);
}

// The server may have tidied what was typed; nobody's text changes under the hands.
function caughtUp(own) {
  const isTold = own.value !== own.before || own.typed === own.value;
  if (!own.taken || own.isIn || own.typed !== own.asked || !isTold) return;
  Object.assign(own, { typed: null, asked: null });
  own.draw((times) => times + 1);
}
