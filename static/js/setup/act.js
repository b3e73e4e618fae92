// One press that changes something at once: while it goes, that it is done, or why not.
import { useState } from "preact/hooks";
import { answered, discard } from "../outbox.js";

// [fate, act]: `act(send)` sends and promises whether it was taken. A refusal is told here and waits nowhere else.
export function useAct() {
  const [fate, tell] = useState({ kind: "none" });
  const act = async (send) => {
    tell({ kind: "saving" });
    const id = await send();
    try {
      await answered(id);
    } catch (refusal) {
      await discard(id);
      tell({ kind: "refused", why: refusal.text });
      return false;
    }
    tell({ kind: "saved" });
    return true;
  };
  return [fate, act];
}
