// In which order a module's functions stand. It is free, and what compresses a module finds what two of them share the cheaper
// the nearer they are.

/** So many instructions in a row are compared. */
const RUN = 2;

/** The instructions of a function in WebAssembly's text. */
const instructions = (form) => form.split('\n').map((line) => line.trim()).filter((line) => line !== ')');

function runs(form) {
  const found = new Map();
  const lines = instructions(form);
  for (let at = 0; at + RUN <= lines.length; at++) {
    const run = lines.slice(at, at + RUN).join('\n');
    found.set(run, (found.get(run) ?? 0) + 1);
  }
  return found;
}

/** How many runs two functions share, for their sizes. */
function likeness(one, other) {
  const [less, more] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [run, count] of less) shared += Math.min(count, more.get(run) ?? 0);
  return shared / Math.sqrt((1 + one.size) * (1 + other.size));
}

/** Functions in WebAssembly's text, each followed by the one of those left that is most like it, from the shortest on. */
export function byLikeness(forms) {
  const left = new Set([...forms].sort((one, other) => one.length - other.length).map((form) => ({ form, runs: runs(form) })));
  const ordered = [];
  for (let [next] = left; next; ) {
    left.delete(next);
    ordered.push(next.form);
    const before = next;
    let most = -1;
    next = undefined;
    for (const other of left) {
      const like = likeness(before.runs, other.runs);
      if (like > most) [most, next] = [like, other];
    }
  }
  return ordered;
}
