// How the stages of a page are looked at: theme, scheme, direction, language, width. In the address each begins with look-.
import { el } from './node.js';

const root = document.documentElement;
const FULL = 1200;
const LANGUAGES = ['en', 'ar', 'de', 'es', 'fr', 'he', 'hi', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'tr', 'uk', 'zh'];
const themed = new CSSStyleSheet();
/** A reader may choose another theme while one is on its way. */
let wanted;

/**
 * A theme is a page's style sheet: here the stage is its page, and its width the window's. What is not for Lede finds nothing
 * on a stage.
 */
async function dress(theme) {
  wanted = theme;
  const css = theme && (await (await fetch(`../themes/${theme}.css`)).text());
  if (theme !== wanted) return;
  themed.replaceSync(css ? `.stage { ${css.replaceAll(':root', '&').replaceAll(/@media (?=\(m\w+-width)/g, '@container ')} }` : '');
  set('data-theme', theme);
}

const set = (name, value) => (value ? root.setAttribute(name, value) : root.removeAttribute(name));

const LOOKS = {
  theme: { label: 'Theme', values: ['broadsheet', 'tabloid', 'magazine'], none: 'Lede’s own', apply: dress },
  scheme: { label: 'Scheme', values: ['light', 'dark'], none: 'the system’s', apply: (value) => set('data-scheme', value) },
  dir: { label: 'Direction', values: ['rtl'], none: 'left to right', names: { rtl: 'right to left' }, apply: (value, all) => all.forEach(({ stage }) => (value ? (stage.dir = value) : stage.removeAttribute('dir'))) },
  lang: { label: 'Language', values: LANGUAGES, none: 'the page’s', names: Object.fromEntries(LANGUAGES.map((code) => [code, new Intl.DisplayNames('en', { type: 'language' }).of(code)])), apply: speak },
};

// A specimen that is in a language of its own keeps it.
function speak(value, all) {
  for (const specimen of all) {
    if (value) specimen.stage.lang = value;
    else specimen.stage.removeAttribute('lang');
    // Lede reads the language when it draws.
    (specimen.redraw ?? specimen.again).call(specimen);
  }
}

/** The controls for all of them; `changed` is told when the address has something new to say. */
export function looks(all, query, changed) {
  document.adoptedStyleSheets.push(themed);
  const written = all.map(({ stage }) => ({ dir: stage.dir, lang: stage.lang }));
  const state = {};
  const nodes = Object.entries(LOOKS).map(([name, { label, values, none, names = {}, apply }]) => {
    const free = name === 'dir' || name === 'lang' ? all.filter((_, index) => !written[index][name]) : all;
    const turn = (value) => {
      state[name] = value;
      return apply(value, free);
    };
    const select = el('select', { id: `look-${name}`, onchange: () => (turn(select.value), changed()) }, el('option', { value: '' }, none), ...values.map((value) => el('option', { value }, names[value] ?? value)));
    const initial = query.get(`look-${name}`);
    if (values.includes(initial)) {
      select.value = initial;
      turn(initial);
    }
    return el('div', { class: 'control line' }, el('div', { class: 'row' }, el('label', { for: select.id }, label)), select);
  });
  const output = el('output', { for: 'look-width' });
  const turn = (value) => {
    state.width = value < FULL ? value : '';
    root.style.setProperty('--width', value < FULL ? `${value}px` : 'none');
    output.value = value < FULL ? `${value} px` : 'all there is';
  };
  const slider = el('input', { type: 'range', id: 'look-width', min: 240, max: FULL, step: 20, oninput: () => (turn(slider.value), changed()) });
  slider.value = query.get('look-width') ?? FULL;
  turn(Number(slider.value));
  nodes.push(el('div', { class: 'control' }, el('div', { class: 'row' }, el('label', { for: 'look-width' }, 'Width'), output), slider));
  return { nodes, say: (query) => [...Object.keys(LOOKS), 'width'].forEach((name) => state[name] && query.set(`look-${name}`, state[name])) };
}
