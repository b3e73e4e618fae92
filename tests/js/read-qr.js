// What a phone's camera makes of the picture that the wall draws: {size, path} on standard input, the address on standard output.
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import decodeQR from "qr/decode.js";

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

export const readQr = (drawn) => decodeQR(pictureOf(drawn));

if (import.meta.url === pathToFileURL(process.argv[1]).href) console.log(readQr(JSON.parse(await text(process.stdin))));
