// How this device reaches the room, on one card that can be photographed: no names, no texts, no codes.
import { say } from "../words.js";
import { clockTime } from "./clock-time.js";
import { html } from "./html.js";

const FAR = 60_000; // a clock that is this wrong confuses people; the room goes by the server's

// words: link.check_well link.check_slow link.check_lost link.check_unkept
function verdictOf({ way, works, link: standing }) {
  if (standing === "lost" || standing === "removed" || !way) return "lost";
  if (!works.texts) return "unkept";
  return standing === "requests" ? "slow" : "well";
}

export function CheckCard({ way, works, at, line: by, cut, link: standing, room, address }) {
  const verdict = verdictOf({ way, works, link: standing });
  const rows = [
    ["address", address],
    ["transport", by.transport ? say(by.transport === "websocket" ? "link.check_direct" : "link.check_polling") : say("link.check_none")],
    ["trip", way ? say("link.check_ms", { n: way.trip }) : say("link.check_none")],
    ["clock", way ? offsetText(way.offset) : say("link.check_none")],
    ["number", room ? String(room.n) : "–"],
    ["version", room ? room.version.slice(0, 8) : "–"],
    ["cut", cut ? say("link.check_cut_at", { time: clockTime(cut.at), reason: cut.reason }) : say("link.check_no_cut")],
    ["kept", say(works.texts && works.drafts && works.seats ? "link.check_kept_all" : "link.check_kept_not")],
  ];
  return html`<section class=${`check-card check-${verdict}`} aria-labelledby="check-verdict">
    <h2 id="check-verdict">${say(`link.check_${verdict}`)}</h2>
    <dl>${rows.map(([name, value]) => html`<div key=${name}><dt>${say(`link.check_${name}`)}</dt><dd translate="no">${value}</dd></div>`)}</dl>
    <p class="small soft">${say("link.check_photo", { time: clockTime(at) })}</p>
    ${room && html`<p class="small soft check-helper">${say("link.check_helper")} <span translate="no">${by.transport} · ${room.version}</span></p>`}
  </section>`;
}

// words: link.check_address link.check_transport link.check_trip link.check_clock link.check_number
// words: link.check_version link.check_cut link.check_kept
function offsetText(offset) {
  const n = (Math.abs(offset) / 1000).toFixed(1);
  if (Math.abs(offset) < 500) return say("link.check_clock_right");
  const said = say(offset > 0 ? "link.check_clock_ahead" : "link.check_clock_behind", { n });
  return Math.abs(offset) < FAR ? said : `${said} ${say("link.check_clock_far")}`;
}
