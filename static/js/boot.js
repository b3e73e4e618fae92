// The one place that draws a page into what the server wrote.
import { Component, render } from "preact";
import { isMarked, wasLeft } from "./leaving/traces.js";
import { html } from "./parts/html.js";
import { boot, words } from "./words.js";

export { boot, words };
export const root = document.getElementById("app");

// A fault in drawing never leaves a blank page; what was typed is in the outbox and the drafts.
class Guarded extends Component {
  componentDidCatch(error) {
    console.error(error);
    this.setState({ failed: true });
  }

  render({ children }, { failed }) {
    return failed ? html`<${Failed} />` : children;
  }
}

// words: link.page_failed link.reload
function Failed() {
  return html`<main class="full-sentence" role="alert">
    <p>${words["link.page_failed"]}</p>
    <button type="button" class="button button-primary" onClick=${() => location.reload()}>
      ${words["link.reload"]}
    </button>
  </main>`;
}

export function mount(Page) {
  if (isMarked(boot)) return; // given up here, though the server has not heard of it yet: parts/leave.js goes on
  root.replaceChildren();
  draw(Page);
}

export function draw(Page) {
  render(html`<${Guarded}><${Page} /><//>`, root);
}

// A page that Back brings up as it was must not show the board of a seat that was given up meanwhile.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted || !wasLeft(boot)) return;
  root.hidden = true;
  location.replace("/join");
});
