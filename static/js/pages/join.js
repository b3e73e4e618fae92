// Entering with a code, typed or brought by a link behind the #.
import { useEffect, useRef, useState } from "preact/hooks";
import { postJson } from "../api.js";
import { boot, mount } from "../boot.js";
import { owing, settled } from "../leaving/arriving.js";
import { joinedAgain } from "../leaving/traces.js";
import { html } from "../parts/html.js";
import { HeldSeats } from "../parts/held-seats.js";
import { LanguageSwitch } from "../parts/language-switch.js";
import { YourData } from "../parts/your-data.js";
import { LeftNotice } from "../parts/left-notice.js";
import { say } from "../words.js";

const UNREACHABLE_PAUSE = 3;

// The code leaves the address bar before anything else happens: bars are seen, photographed and remembered.
function codeFromLink() {
  const code = decodeURIComponent(location.hash.slice(1));
  if (location.hash) history.replaceState(null, "", location.pathname + location.search);
  return code;
}

const linked = codeFromLink();
const left = new URLSearchParams(location.search).get("left");

// Who came for what is taken home goes on there, and nowhere else that an address may name.
const wantsHome = new URLSearchParams(location.search).get("to") === "take-home";

// A slip's code opens the ballot, which needs it.
function pageFor({ workshop, links: { page } }, code) {
  if (wantsHome) return `/w/${workshop}/take-home`;
  return page.endsWith("/ballot") ? `${page}#${encodeURIComponent(code)}` : page;
}

function JoinPage() {
  const joining = useJoining();
  return html`<div class="page">
    <header class="join-header"><p class="join-app">${say("common.app")}</p><${LanguageSwitch} /></header>
    <main class="join-main">
      <${LeftNotice} owing=${owing.value} left=${left} />
      <form class="join-form" onSubmit=${joining.onSubmit}>
        <h1><label for="code">${say("join.title")}</label></h1>
        <p class="soft" id="join-hint">${say("join.hint")}</p>
        <input
          id="code" ref=${joining.field} class="input join-code" value=${joining.code} onInput=${joining.onInput}
          type="text" inputmode="text" autocomplete="off" autocapitalize="characters" autocorrect="off"
          spellcheck=${false} enterkeyhint="go" maxlength="60" placeholder="G3-TUCAN-4821" translate="no"
          aria-describedby="join-hint join-problem" aria-invalid=${joining.isWrong}
        />
        <p id="join-problem" class=${joining.isWrong ? "field-error" : "field-hint"} role="alert">${joining.problem}</p>
        <button type="submit" class="button button-primary join-enter" aria-disabled=${joining.isBusy}>
          ${joining.isBusy ? say("join.entering") : say("join.enter")}
        </button>
      </form>
      <${HeldSeats} held=${boot.held} />
      <${BeforeTyping} />
    </main>
  </div>`;
}

// In both languages at once, for nobody has chosen one yet; the page's own comes first.
function BeforeTyping() {
  const first = document.documentElement.lang;
  const languages = [...boot.languages].sort((one) => (one === first ? -1 : 1));
  return html`<section class="join-privacy small" aria-label=${say("link.data_title")}>
    ${languages.map((language) => {
      const texts = boot.data.texts[language];
      return html`<div key=${language} lang=${language}>
        <h2 class="kicker">${texts.title}</h2>
        <${YourData} ...${boot.data.of} texts=${texts} language=${language} />
      </div>`;
    })}
  </section>`;
}

function useJoining() {
  const [code, setCode] = useState(linked);
  const [trouble, setTrouble] = useState(null);
  const [isBusy, setBusy] = useState(false);
  const field = useRef(null);
  const left = useCountdown(trouble, () => join(code));
  const join = async (wanted) => {
    if (isBusy || !wanted.trim()) return field.current.focus();
    setBusy(true);
    setTrouble(null);
    try {
      await settled; // a seat that is still being given back must not take this one along
      const joined = await postJson("/join", { code: wanted.trim() });
      joinedAgain(joined);
      location.replace(pageFor(joined, wanted.trim()));
    } catch (error) {
      setTrouble(troubleOf(error));
      setBusy(false);
      field.current.focus();
    }
  };
  useEffect(() => {
    const onLink = () => join(codeFromLink());
    addEventListener("hashchange", onLink);
    if (linked) join(linked);
    else onLink(); // a link opened since the first look; without one this puts the cursor into the field
    return () => removeEventListener("hashchange", onLink);
  }, []);
  return {
    code, field, isBusy,
    isWrong: trouble?.kind === "wrong",
    problem: trouble && problemText(trouble, left),
    onInput: (event) => {
      setCode(event.currentTarget.value);
      setTrouble(null);
    },
    onSubmit: (event) => {
      event.preventDefault();
      join(code);
    },
  };
}

function troubleOf(error) {
  if (error.status === 429) return { kind: "slow", seconds: error.fields.seconds };
  if (!error.status || error.status >= 500) return { kind: "unreachable", seconds: UNREACHABLE_PAUSE };
  return { kind: "wrong", text: error.text };
}

function problemText({ kind, text }, left) {
  if (kind === "wrong") return text;
  return kind === "slow" ? say("join.slow_down", { n: left }) : say("join.unreachable", { n: left });
}

// Counts the seconds of a trouble down and then tries again; a keystroke takes the trouble away.
function useCountdown(trouble, act) {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (!trouble?.seconds) return undefined;
    const end = performance.now() + trouble.seconds * 1000;
    setLeft(trouble.seconds);
    const timer = setInterval(() => {
      const rest = Math.ceil((end - performance.now()) / 1000);
      if (rest > 0) return setLeft(rest);
      clearInterval(timer);
      act();
    }, 250);
    return () => clearInterval(timer);
  }, [trouble]);
  return left;
}

mount(JoinPage);
