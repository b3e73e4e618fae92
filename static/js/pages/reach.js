// Opened by another device from the organizers' picture: says whether it gets here, and tells them so.
import { useEffect, useState } from "preact/hooks";
import { postJson } from "../api.js";
import { mount } from "../boot.js";
import { newId } from "../ids.js";
import { html } from "../parts/html.js";
import { LanguageSwitch } from "../parts/language-switch.js";
import { Reached } from "../parts/reached.js";
import { say } from "../words.js";

const EVERY = 2_000; // a sign may be lost, so it is said again for as long as the organizers may be looking
const TIMES = 15;
const device = newId();
const token = location.hash.slice(1);
if (location.hash) history.replaceState(null, "", location.pathname);

function Reach() {
  const [told, setTold] = useState("asking");
  useEffect(() => {
    let left = TIMES;
    const post = async () => {
      try {
        setTold((await postJson("/reach", { token, device })).own ? "own" : "well");
      } catch (error) {
        setTold(error.status ? "old" : "asking");
      }
      if ((left -= 1) > 0) setTimeout(post, EVERY);
    };
    post();
  }, []);
  return html`<div class="page">
    <header class="join-header"><p class="join-app">${say("common.app")}</p><${LanguageSwitch} /></header>
    <main class="join-main"><${Reached} told=${told} /></main>
  </div>`;
}

mount(Reach);
