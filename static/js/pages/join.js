// The door: takes over the form that the server wrote, with what was typed and pressed there meanwhile. A code may also
// be brought by a link behind the #.
import { postJson } from "../api.js";
import { isOwing, settle } from "../leaving/arriving.js";
import { joinedAgain } from "../leaving/traces.js";
import { boot, chooseLanguage, say } from "../words.js";

const UNREACHABLE_PAUSE = 3;

const form = document.querySelector(".join-form");
const field = document.getElementById("code");
const problem = document.getElementById("join-problem");
const enter = form.querySelector(".join-enter");
let isBusy = false;
let countdown = null; // until it is tried again
const next = boot.ahead.map((name) => `/static/${boot.build}/${name}`); // what the page behind the door needs

// The code leaves the address bar before anything else happens: bars are seen, photographed and remembered.
function codeFromLink() {
  const code = location.hash.slice(1);
  if (location.hash) history.replaceState(null, "", location.pathname + location.search);
  return decoded(code);
}

// A link that was copied badly is a wrong code like any other.
function decoded(code) {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}

const linked = codeFromLink();
const settled = settle(showLeft);

// Who came for what is taken home goes on there, and nowhere else that an address may name.
const wantsHome = new URLSearchParams(location.search).get("to") === "take-home";

// A slip's code opens the ballot, which needs it.
function pageFor({ workshop, links: { page } }, code) {
  if (wantsHome) return `/w/${workshop}/take-home`;
  return page.endsWith("/ballot") ? `${page}#${encodeURIComponent(code)}` : page;
}

async function join(wanted) {
  const code = wanted.trim();
  if (isBusy || !code) return field.focus();
  setBusy(true);
  tell(null);
  try {
    await settled; // a seat that is still being given back must not take this one along
    const joined = await postJson("/join", { code });
    joinedAgain(joined);
    location.replace(pageFor(joined, code));
  } catch (error) {
    setBusy(false);
    tell(troubleOf(error), code);
    field.focus();
    lookAhead();
  }
}

// While a code is typed; never while somebody enters. On a bad link, or as the page is left, it comes to nothing.
async function lookAhead() {
  if (isBusy || !next.length) return;
  try {
    const { fetchAhead } = await import("../ahead.js");
    fetchAhead(next, () => isBusy);
  } catch (error) {
    console.warn("nothing is fetched ahead", error);
  }
}

function setBusy(busy) {
  isBusy = busy;
  enter.setAttribute("aria-disabled", String(busy));
  enter.textContent = busy ? say("join.entering") : say("join.enter");
}

function troubleOf(error) {
  if (error.status === 429) return { kind: "slow", seconds: error.fields.seconds };
  if (!error.status || error.status >= 500) return { kind: "unreachable", seconds: UNREACHABLE_PAUSE };
  return { kind: "wrong", text: error.text };
}

// What is in the way, until a keystroke takes it away; what passes by itself is counted down and tried again.
function tell(trouble, code) {
  clearInterval(countdown);
  const isWrong = trouble?.kind === "wrong";
  field.setAttribute("aria-invalid", String(isWrong));
  problem.className = isWrong ? "field-error" : "field-hint";
  problem.textContent = trouble?.text ?? "";
  if (trouble?.seconds) countDown(trouble, code);
}

function countDown({ kind, seconds }, code) {
  const end = performance.now() + seconds * 1000;
  const step = () => {
    const n = Math.ceil((end - performance.now()) / 1000);
    if (n <= 0) return join(code);
    const told = kind === "slow" ? say("join.slow_down", { n }) : say("join.unreachable", { n });
    if (problem.textContent !== told) problem.textContent = told; // whoever has it read out hears of each change
  };
  step();
  countdown = setInterval(step, 250);
}

// What the address tells of the seat that was given up on this machine stands there already.
function showLeft() {
  const left = document.getElementById("left");
  const said = { clean: say("join.left"), partly: say("join.left_partly") }[new URLSearchParams(location.search).get("left")];
  const text = isOwing() ? say("join.giving_back") : said ?? "";
  if (left.textContent.trim() !== text) left.textContent = text;
  left.classList.toggle("notice-good", text === say("join.left"));
  left.classList.toggle("notice-warn", text !== say("join.left"));
  left.hidden = !text;
}

// Old browsers cannot tell: there it has to be pressed again.
function wasPressed() {
  const pressed = document.getElementById("pressed");
  pressed.remove();
  return CSS.supports("selector(:user-valid)") && pressed.matches(":user-valid");
}

function takeOver() {
  showLeft();
  tell(null); // it has not come too late
  addEventListener("hashchange", () => join(codeFromLink()));
  field.addEventListener("input", () => tell(null));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    join(field.value);
  });
  for (const button of document.querySelectorAll(".language-switch button")) {
    button.addEventListener("click", () => chooseLanguage(button.lang));
    button.parentElement.classList.remove("join-waits");
  }
  const isPressed = wasPressed();
  const brought = linked || codeFromLink(); // a link may have been opened since the first look
  if (brought) field.value = brought;
  if (brought || isPressed) join(field.value);
  lookAhead();
}

takeOver();
