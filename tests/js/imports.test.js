// Every name that a module asks another of ours for is one that it gives: a browser would show an empty page.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../../static/js");
const IMPORT = /import\s*\{([^}]*)\}\s*from\s*"(\.[^"]+)"/g;
const GIVEN = [
  /export\s+(?:async\s+)?(?:function\*?|class|const|let)\s+(\w+)/g,
  /export\s+const\s+\[([^\]]*)\]/g, /export\s*\{([^}]*)\}/g,
];

const files = readdirSync(ROOT, { recursive: true }).filter((name) => name.endsWith(".js"));
const sources = new Map(files.map((name) => [normalize(name), readFileSync(join(ROOT, name), "utf8")]));

function names(list) {
  return list.split(",").map((one) => one.trim()).filter(Boolean);
}

function given(source) {
  return new Set(GIVEN.flatMap((form) => [...source.matchAll(form)]).flatMap(([, list]) => names(list)).map((one) => one.split(/\s+as\s+/).at(-1)));
}

for (const [name, source] of sources) {
  test(`${name} asks for what is there`, () => {
    for (const [, list, from] of source.matchAll(IMPORT)) {
      const asked = normalize(join(dirname(name), from));
      assert.ok(sources.has(asked), `${name}: no ${asked}`);
      const there = given(sources.get(asked));
      for (const one of names(list)) assert.ok(there.has(one.split(/\s+as\s+/)[0]), `${name}: no ${one} in ${asked}`);
    }
  });
}
