// Something found out of others, found anew only where one of those is another, and while nobody waits for it no
// more often than once in a while: a desk draws itself at every keystroke of the room.

// `now()` in ms; `again(ms, ready)`: calls `ready` after that time and asks once more. The result is
// (of, make, isAwaited) → what was made. Where the first of `of` is another, it is made at once.
export function unhurried(rest, { now, again }) {
  let last = { of: [], made: undefined, at: -Infinity };
  let isPlanned = false;
  return (of, make, isAwaited) => {
    if (isSame(last.of, of)) return last.made;
    const left = last.at + rest - now();
    if (left > 0 && !isAwaited && last.of[0] === of[0]) {
      if (!isPlanned) again(left, () => { isPlanned = false; });
      isPlanned = true;
      return last.made;
    }
    last = { of, made: make(), at: now() };
    return last.made;
  };
}

const isSame = (one, other) => one.length === other.length && one.every((each, at) => each === other[at]);
