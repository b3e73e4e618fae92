// One HTTP request to the server, its answer as plain data, and its refusals as errors.

const TIMEOUT = 8_000;
const FOR_FILES = 120_000;

export class Refused extends Error {
  constructor(status, error) {
    super(error.text);
    Object.assign(this, { status, code: error.code, text: error.text, fields: error.fields ?? {} });
  }
}

// Anything that is not this server's own answer: no network, a proxy's page, a hotel's sign-in page.
export class Unreachable extends Error {}

async function fetched(url, { cut, patience = TIMEOUT, ...options }) {
  const stop = new AbortController();
  cut?.addEventListener("abort", () => stop.abort());
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    const response = await fetch(url, { ...options, signal: stop.signal, credentials: "same-origin" });
    const text = await response.text();
    return { response, text };
  } catch (cause) {
    throw new Unreachable("no answer", { cause });
  } finally {
    clearTimeout(timer);
  }
}

function parsed(response, text) {
  if (response.status === 204 || response.status === 304) return null;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Unreachable("not our answer", { cause });
  }
}

async function request(url, options) {
  const language = document.documentElement.lang;
  const headers = { Accept: "application/json", "Accept-Language": language, ...options.headers };
  const { response, text } = await fetched(url, { ...options, headers });
  const body = parsed(response, text);
  const { status, headers: given } = response;
  if (status < 400) return { status, body, date: given.get("Date"), tag: given.get("ETag") };
  throw body?.error?.code ? new Refused(status, body.error) : new Unreachable("not our answer");
}

// `cut` is a signal that ends the request early.
export function getJson(url, headers = {}, cut = null) {
  return request(url, { method: "GET", headers, cache: "no-store", cut });
}

export async function postJson(url, data, options = {}) {
  const headers = { "Content-Type": "application/json" };
  const answer = await request(url, { method: "POST", headers, body: JSON.stringify(data), ...options });
  return answer.body;
}

// What keeps the server busy for a while.
export const postForLong = (url, data) => postJson(url, data, { patience: FOR_FILES });

// A form with a file in it, which takes its time on a slow link.
export async function postForm(url, form) {
  const answer = await request(url, { method: "POST", body: form, patience: FOR_FILES });
  return answer.body;
}

// As the page goes: nobody is there any more to hear the answer, or to ask again.
export function postAtLast(url, data) {
  const headers = { "Content-Type": "application/json" };
  fetch(url, { method: "POST", keepalive: true, credentials: "same-origin", headers, body: JSON.stringify(data) }).catch(() => undefined);
}
