// Where a card that holds two ideas is cut: at the strongest sign between the two that is near its middle. Pure.

// A sentence's sign stays with the first idea; what only joins the two goes.
const SIGNS = [/;\s*/g, /\n+/g, /([.?!])\s+/g, /,?\s+(?:y|e|and)\s+/gi, /,\s+/g];
const NEAR = 0.3; // of the text's length, to either side of its middle

export function cutOf(text) {
  const middle = text.length / 2;
  const away = ({ index, 0: { length } }) => Math.abs(index + length / 2 - middle);
  for (const sign of SIGNS) {
    const near = [...text.matchAll(sign)].filter((found) => away(found) <= text.length * NEAR);
    const [best] = near.sort((a, b) => away(a) - away(b));
    if (best) return halvesAt(text, best);
  }
  return [text, ""];
}

function halvesAt(text, { index, 0: { length }, 1: kept = "" }) {
  return [text.slice(0, index) + kept, text.slice(index + length)].map((half) => half.trim());
}
