// The test at set-up: does another device get here? A picture to open there, and what to do where nothing comes.
import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { getJson } from "../api.js";
import { boot } from "../boot.js";
import { hear } from "../feed.js";
import { html } from "../parts/html.js";
import { QrCode } from "../parts/qr-code.js";
import { say } from "../words.js";

const PATIENCE = 60_000;

// {device: {own, address}} of all that got here since this page was opened.
const reached = signal(new Map());
hear("reached", ({ device, ...told }) => (reached.value = new Map(reached.value).set(device, told)));

export function Reach({ address }) {
  const [token, setToken] = useState(null);
  const [failed, setFailed] = useState(false);
  const begin = async () => {
    try {
      setToken((await getJson(`/w/${boot.workshop}/reach?${new URLSearchParams({ seat: boot.seat })}`)).body.token);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return html`<section class="reach" aria-labelledby="reach-title">
    <h2 class="codes-title" id="reach-title">${say("organizer.reach")}</h2>
    ${token
      ? html`<${Trying} key=${address} link=${`${address}/reach#${token}`} found=${[...reached.value.values()]} />`
      : html`<p class="measure soft">${say("organizer.reach_why")}</p><button type="button" class="button button-small" onClick=${begin}>${say("organizer.reach_begin")}</button>`}
    ${failed && html`<p class="field-error" role="alert">${say("organizer.no_codes")}</p>`}
  </section>`;
}

export function Trying({ link, found, patience = PATIENCE }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, [link]);
  const others = found.filter(({ own }) => !own);
  return html`<div class="reach-try">
    <div class="reach-code"><${QrCode} text=${link} label=${say("organizer.reach")} /></div>
    <div class="reach-told">
      <p>${say("organizer.reach_how")}</p>
      <p class="code-link" translate="no">${link}</p>
      <p class=${others.length ? "notice notice-good" : "soft"} role="status">${standing(others, found)}</p>
      ${late && !others.length && html`<${WhatToDo} />`}
    </div>
  </div>`;
}

function standing(others, found) {
  if (others.length) return others.length === 1 ? say("organizer.reach_one", { address: others[0].address }) : say("organizer.reach_many", { n: others.length });
  return say(found.length ? "organizer.reach_own" : "organizer.reach_waiting");
}

// words: organizer.reach_do_network organizer.reach_do_guest organizer.reach_do_firewall organizer.reach_do_address
// words: organizer.reach_do_router
const STEPS = ["network", "address", "firewall", "guest", "router"];

function WhatToDo() {
  return html`<div class="notice notice-warn" role="alert">
    <p>${say("organizer.reach_nothing")}</p>
    <ol class="reach-steps">${STEPS.map((step) => html`<li key=${step}>${say(`organizer.reach_do_${step}`)}</li>`)}</ol>
  </div>`;
}
