// What the wall draws is what a phone reads; which version is the latest.
import assert from "node:assert/strict";
import { test } from "node:test";
import decodeQR from "qr/decode.js";
import { qrPath } from "../../static/js/parts/qr-code.js";

const SCALE = 5;

// The path as a picture, as a camera would have it: nothing but its own runs is dark.
function pictureOf({ size, path }) {
  const width = size * SCALE;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = y * SCALE; row < (+y + 1) * SCALE; row += 1) {
      for (let at = x * SCALE; at < (+x + +length) * SCALE; at += 1) data.fill(0, (row * width + at) * 4, (row * width + at) * 4 + 3);
    }
  }
  return { width, height: width, data };
}

test("an address is read back to the letter", () => {
  for (const address of ["http://192.168.8.10:5000/w/crm-panama-2018/take-home", "https://taller.example/w/x/take-home"]) {
    assert.equal(decodeQR(pictureOf(qrPath(address))), address);
  }
});
