// A promise that is settled from outside, which not every browser makes by itself.
export function withResolvers() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  // Nobody need listen: a refusal is shown on the page in any case.
  made.promise.catch(() => undefined);
  return made;
}
