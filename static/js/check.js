// Measures, again and again, how this device reaches the room, and draws what it found.
import { useEffect, useState } from "preact/hooks";
import { measured, working } from "./checking.js";
import { serverNow } from "./clock.js";
import { line, link, state } from "./feed.js";
import { lastCut } from "./last-cut.js";
import { CheckCard } from "./parts/check-card.js";
import { html } from "./parts/html.js";
import { say } from "./words.js";

const AGAIN = 5_000;

export function Check() {
  const [found, setFound] = useState(null);
  useEffect(() => {
    let on = true;
    const look = async () => {
      const [way, works] = await Promise.all([measured(), working()]);
      if (on) setFound({ way, works, at: serverNow(), line: line(), cut: lastCut() });
    };
    look();
    const timer = setInterval(look, AGAIN);
    return () => {
      on = false;
      clearInterval(timer);
    };
  }, []);
  if (!found) return html`<p class="soft" role="status">${say("link.check_looking")}</p>`;
  return html`<${CheckCard} ...${found} link=${link.value} room=${state.value} address=${location.origin} />`;
}
