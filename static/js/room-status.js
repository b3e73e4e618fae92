// How the room's machines stand, by what the server tells and by how long it took to tell: a level, and the sentences
// for a facilitator. Pure.

const SLOW = 1_000; // ms: people notice
const STUCK = 5_000; // ms: people stop writing
const HELD = 200; // ms that who comes waits on average: then many wait a second and more
const STANDS = 1_000;
const QUEUE = 3; // documents waiting: the next one takes minutes
const LEVELS = ["good", "watch", "bad"];

// `told`: the answer of /w/<workshop>/status, null where there was none; `trips`: what the last requests took, in ms.
// → {level: good | watch | bad, lines: [{level, key, values}]}, the most pressing first.
export function verdictOf(told, trips) {
  if (!told) return { level: "watch", lines: [line("watch", "unreached")] };
  const lines = [silence(told), quickness(told, trips), delivery(told), copies(told), others(told), documents(told), screens(told)];
  const found = lines.filter(Boolean).sort((one, other) => rank(other) - rank(one));
  return { level: found.reduce((worst, each) => (rank(each) > LEVELS.indexOf(worst) ? each.level : worst), "good"), lines: found };
}

const line = (level, key, values = {}) => ({ level, key, values });
const rank = ({ level }) => LEVELS.indexOf(level);
const counted = (level, key, n, values = {}) => line(level, n === 1 ? `${key}_one` : key, { n, ...values });

function screens({ screens: n, servers }) {
  return servers > 1 ? line("good", "screens_here", { n, servers }) : counted("good", "screens", n);
}

// A phone in a pocket is silent too: only where several are, somebody should look.
function silence({ screens: n, silent, silent_for: seconds, lost }) {
  const level = silent + lost >= Math.max(3, n / 5) ? "watch" : "good";
  if (silent) return counted(level, "silent", silent, { seconds });
  return lost ? counted(level, "lost", lost) : null;
}

function quickness({ answers, delay }, trips) {
  if (answers >= STUCK || delay >= STANDS) return line("bad", "server_slow");
  if (answers >= SLOW || delay >= HELD) return line("watch", "server_slow");
  const way = middle(trips);
  return way >= SLOW ? line(way >= STUCK ? "bad" : "watch", "network_slow") : line("good", "quick");
}

// One slow answer is nothing, and the first is asked for while the page still loads.
function middle(trips) {
  return trips.length < 3 ? 0 : [...trips].sort((one, other) => one - other)[Math.floor(trips.length / 2)];
}

const delivery = ({ delivers }) => (delivers ? null : line("bad", "not_delivering"));
const others = ({ link }) => (link === "away" ? line("watch", "servers_apart") : null);
const documents = ({ exports: { waiting } }) => (waiting ? counted(waiting > QUEUE ? "watch" : "good", "documents", waiting) : null);

function copies({ copies: standing, copy_age: age }) {
  if (standing === "well") return line("good", "copies_well");
  if (standing !== "old") return null;
  return age === null ? line("watch", "copies_none") : line("watch", "copies_old", { age: age * 1000 });
}
