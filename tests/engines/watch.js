// Runs first in each page: notes what Lede tells, and all that a console would have. A test may take away what an engine has:
// `?without=popover`; or give it a share sheet, or a voice.
const noted = { lines: [], events: [] };
globalThis.noted = noted;
for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
  const write = console[level];
  console[level] = (...words) => {
    noted.lines.push(`${level}: ${words.join(' ')}`);
    write.apply(console, words);
  };
}
addEventListener('error', ({ message, target }) => noted.lines.push(`uncaught: ${message ?? `${target.localName} ${target.src ?? target.href}`}`), true);
addEventListener('unhandledrejection', ({ reason }) => noted.lines.push(`rejected: ${reason}`));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => noted.lines.push(`refused: ${violatedDirective} ${blockedURI} ${sample}`));
for (const name of ['ready', 'error', 'quote-toggle', 'quote-copy', 'share', 'related-open', 'impression', 'depth']) {
  addEventListener(`lede-${name}`, ({ detail }) => noted.events.push({ name, detail }), true);
}

/** What can be taken away: the object that has it, and its names there. */
const TAKEN = {
  popover: [HTMLElement.prototype, 'popover', 'showPopover', 'hidePopover', 'togglePopover'],
  highlights: [globalThis.CSS, 'highlights'],
  clipboard: [Navigator.prototype, 'clipboard'],
  items: [globalThis, 'ClipboardItem'],
  wasm: [globalThis, 'WebAssembly'],
  states: [HTMLElement.prototype, 'attachInternals'],
  sheet: [Navigator.prototype, 'share', 'canShare'],
  animate: [Element.prototype, 'animate'],
  ranges: [Selection.prototype, 'getComposedRanges'],
};
const query = new URLSearchParams(location.search);
const [object, ...names] = TAKEN[query.get('without')] ?? [{}];
for (const name of names) if (!delete object[name] || name in object) noted.lines.push(`not taken away: ${name}`);
if (query.get('with') === 'sheet') {
  navigator.canShare = () => true;
  navigator.share = async (data) => void (globalThis.shared = data);
}
if (query.get('with') === 'voice') {
  // One that never comes to an end.
  noted.said = [];
  globalThis.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  Object.defineProperty(globalThis, 'speechSynthesis', { configurable: true, value: { speak: ({ text }) => noted.said.push(text), cancel() {} } });
}
