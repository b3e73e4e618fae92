// The frozen versions: 1.0, then 1.1, 1.2 … Pure.

const minor = ({ version }) => Number(version.split(".")[1]);

// The newest first.
export function versionsOf(state) {
  return [...state.snapshots.values()].sort((one, other) => minor(other) - minor(one));
}

export const latestVersion = (state) => versionsOf(state)[0] ?? null;

// What the next one will be called.
export function nextVersion(state) {
  const latest = latestVersion(state);
  return latest ? `1.${minor(latest) + 1}` : "1.0";
}

// The beginning of a hash, as people compare it by eye.
export const shortHash = (sha256) => sha256.slice(0, 12).replace(/(.{4})(?=.)/g, "$1 ");
