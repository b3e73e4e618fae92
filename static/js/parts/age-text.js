// How long ago, as people say it.
import { say } from "../words.js";

const MINUTE = 60_000;

export function ageText(age) {
  const minutes = Math.floor(age / MINUTE);
  return minutes < 1 ? say("common.age_short") : say("common.age_minutes", { n: minutes });
}
