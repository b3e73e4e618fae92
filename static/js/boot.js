// What the server wrote into the page, and the one place that draws a page into it.
import { Component, render } from "preact";
import { html } from "./parts/html.js";

export const boot = JSON.parse(document.getElementById("boot").textContent);
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
    <p>${boot.words["link.page_failed"]}</p>
    <button type="button" class="button button-primary" onClick=${() => location.reload()}>
      ${boot.words["link.reload"]}
    </button>
  </main>`;
}

export function mount(Page) {
  root.replaceChildren();
  render(html`<${Guarded}><${Page} /><//>`, root);
}
