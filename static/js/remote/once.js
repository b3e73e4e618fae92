// A press that comes twice is one press: thumbs tremble, and screens bounce. Pure: the time is given to it.
export const TWICE = 300;

// One guard for each button: two different ones pressed quickly are both meant.
export function onceIn(ms, act, moment = () => performance.now()) {
  let last = -Infinity;
  return (...given) => {
    const at = moment();
    if (at - last < ms) return;
    last = at;
    act(...given);
  };
}
