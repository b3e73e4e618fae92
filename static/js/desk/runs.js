// The wordings of a conclusion, the newest first: what was saved in one stretch of typing is told by its last text. Pure.

const STRETCH = 20_000; // ms between two saves of one

// [{version, text, at, before}]; `before`: the saves that are folded into it, the newest first. The first wording, those
// of `apart` (versions) and words that were struck again are told by themselves.
export function runsOf(versions, apart = []) {
  const runs = [];
  for (const each of versions) {
    const last = runs.at(-1);
    const goesOn = runs.length > 1 && each.at - last.at <= STRETCH && !apart.includes(last.version) && keeps(last.text, each.text);
    if (goesOn) runs[runs.length - 1] = { ...each, before: [bare(last), ...last.before] };
    else runs.push({ ...each, before: [] });
  }
  return runs.reverse();
}

// Whether hardly more than the word being typed was given up: what somebody struck, or wrote over, is told.
function keeps(before, after) {
  const most = Math.min(before.length, after.length);
  let front = 0, back = 0;
  while (front < most && before[front] === after[front]) front++;
  while (back < most - front && before.at(-1 - back) === after.at(-1 - back)) back++;
  return before.slice(front, before.length - back).trim().split(/\s+/).length <= 1;
}

const bare = ({ version, text, at }) => ({ version, text, at });
