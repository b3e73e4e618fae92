// A text under this page's pen: typed, kept on this machine from the first key, saved at pauses, given up when another
// page takes the pen. One save is on its way at a time; without network what is typed further waits here as a draft.
import { useEffect, useRef, useState } from "preact/hooks";
import { useDraft } from "../drafts.js";
import { answered, discard, outbox } from "../outbox.js";
import { excessOf } from "../text.js";
import { say } from "../words.js";
import { editConclusion, newest } from "./commands.js";
import { begun, caughtUp, isStale, isUnsaved, lostBy, met, savedTexts } from "./own-words.js";
import { Pauses } from "../pauses.js";
import { isOurs } from "./pen.js";
import { announce } from "./results.js";

const refusedOf = (id) => outbox.value.filter(({ name, status, fields }) =>
  name === "edit_conclusion" && status === "refused" && fields.conclusion === id);

export function usePenned(conclusion, close) {
  const words = useWords(conclusion);
  const lost = useLost(conclusion, words.pauses);
  const { own, row } = words;
  const over = excessOf(own.typed);
  const stale = isStale(own, row);
  const maySave = !lost && !stale && over <= 0 && own.typed.trim() !== "";
  const leaving = useRef(false);
  words.saveAtPause.current = () => maySave && isUnsaved(own) && words.save(own);
  const rest = () => {
    if (leaving.current) return;
    words.forgetUseless();
    if (maySave && isUnsaved(own)) words.saveNow(own);
  };
  const leave = () => { words.forgetUseless(); leaving.current = true; close(); };
  const submit = () => {
    if (lost || stale || over > 0) return undefined;
    if (!own.typed.trim()) return announce(say("desk.empty_text"));
    rest();
    return leave();
  };
  return {
    row, typed: own.typed, over, lost, stale, refused: words.isRefused, unsaved: isUnsaved(own) || words.isRefused, rest, leave, submit,
    type: (typed) => lost || words.type(typed),
    useMine: () => words.choose({ ...own, base: row.version, over: row.text }),
    useTheirs: () => words.giveUp(),
  };
}

// The pen of the page that has taken it from this one, null where none has.
function useLost(conclusion, pauses) {
  const told = useRef(null);
  told.current = lostBy(told.current, conclusion, isOurs(conclusion));
  const lost = told.current.by;
  useEffect(() => { if (lost) pauses.stop(); }, [Boolean(lost)]);
  return lost;
}

function useWords(conclusion) {
  const { id } = conclusion;
  const [kept, setKept, clearKept] = useDraft(`conclusion/${id}`);
  const [keptBase, setKeptBase, clearBase] = useDraft(`conclusion/${id}:base`);
  const [last, setLast] = useState(() => begun(kept, keptBase, conclusion, savedTexts(id, outbox.value)));
  const isRefused = refusedOf(id).length > 0;
  const row = caughtUp(last, conclusion, outbox.value);
  const own = met(last, row, isRefused);
  const saveAtPause = useRef();
  const flying = useRef(null);
  const stored = useRef(); // when the last save is on the disk
  const pauses = useRef(null);
  pauses.current ??= new Pauses(() => saveAtPause.current());
  useEffect(() => () => pauses.current.stop(), []);

  const forget = (when) => Promise.all([clearKept(when), clearBase(when)]);
  // A draft is what holds something new; the one before it goes once the save that it went into is on the disk.
  const forgetUseless = (next) => isUnsaved(next) || forget(stored.current);
  const keep = (next) => {
    setLast(next);
    if (!isUnsaved(next)) return void forgetUseless(next);
    setKept(next.typed);
    setKeptBase(next.base);
  };
  const saveNow = ({ typed, base }) => {
    const wanted = typed.trim();
    const saved = editConclusion(id, wanted, base);
    const made = newest();
    pauses.current.stop();
    setLast({ typed, base: made, over: wanted });
    stored.current = saved;
    forget(saved);
    flying.current = made;
    answered(made).catch(() => null).then(() => { if (flying.current === made) flying.current = null; });
    return made;
  };
  const save = (words) => (flying.current ? pauses.current.typed() : saveNow(words));
  const discardRefused = () => Promise.all(refusedOf(id).map((entry) => discard(entry.id)));
  return {
    own, row, isRefused, pauses: pauses.current, saveAtPause, save, saveNow,
    forgetUseless: () => forgetUseless(own),
    type: (typed) => { keep({ ...own, typed }); pauses.current.typed(); },
    choose: (mine) => { saveNow(mine); discardRefused(); },
    giveUp: () => { setLast({ typed: row.text, base: row.version, over: row.text }); forget(); discardRefused(); },
  };
}
