// Asks again beside a question that stays unanswered; the first answer counts and ends the others. Pure.

// `ask(signal)` is asked at once, then every so many milliseconds, `most` times in all. A refusal is an answer
// too: `isAnswer(error)` tells it from a question that got lost; once all that were asked are lost, so is this.
export function firstAnswer(ask, { every, most, isAnswer, cut = new AbortController() }) {
  return new Promise((resolve, reject) => {
    let asked = 0;
    let lost = 0;
    const end = (settle, value) => {
      clearInterval(beat);
      settle(value);
      cut.abort();
    };
    const fail = (error) => (isAnswer(error) || ++lost === asked) && end(reject, error);
    const next = () => {
      if (asked === most) return clearInterval(beat);
      asked += 1;
      return ask(cut.signal).then((answer) => end(resolve, answer), fail);
    };
    const beat = setInterval(next, every);
    next();
  });
}
