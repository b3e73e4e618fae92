// Commands that carry what is known of people: they go straight to the server and never lie in this browser's storage,
// so the form keeps what was typed, and the same command is sent until it is answered.
import { useEffect, useRef, useState } from "preact/hooks";
import { postJson, Refused } from "../api.js";
import { boot } from "../boot.js";
import { newId } from "../ids.js";
import { wellFormedDeep } from "../text.js";
import { say } from "../words.js";
import { load } from "./roster.js";

const AGAIN = 2500;

// [{isBusy, problem}, ask(name, fields) → whether it was taken]
export function useAsking() {
  const [standing, setStanding] = useState({ isBusy: false, problem: null });
  const isThere = useRef(true);
  useEffect(() => () => { isThere.current = false; }, []);
  const tell = (next) => isThere.current && setStanding(next);
  const ask = async (name, fields) => {
    tell({ isBusy: true, problem: null });
    const problem = await untilAnswered({ seat: boot.seat, id: newId(), name, fields: wellFormedDeep(fields) }, tell);
    tell({ isBusy: false, problem });
    load();
    return problem === null;
  };
  return [standing, ask];
}

// null, or why it was refused. Nobody can tell whether what was not answered has arrived: only the same again is safe.
async function untilAnswered(command, tell) {
  for (;;) {
    try {
      await postJson(`/w/${boot.workshop}/commands`, command);
      return null;
    } catch (error) {
      if (error instanceof Refused && error.status < 500 && error.status !== 429) return error.text;
      console.info("not answered yet", error.message);
      tell({ isBusy: true, problem: say("people.not_answered") });
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
  }
}

// Whoever closes the page with something typed in it is asked first.
export function useAskBeforeLeaving(isTyped) {
  useEffect(() => {
    if (!isTyped) return undefined;
    const ask = (event) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isTyped]);
}
