// What scripts/package makes of the module, for the module that Trunk built: the demo's stand-in.
import init, * as lede from '../lede.js';

export default async (module) => {
  await init({ module_or_path: module });
  // Trunk builds one module with everything in it; it leaves the texts of languages as they are.
  lede.speak(async (lang) => (await fetch(new URL(`./texts/${lang}.json`, import.meta.url))).text());
  return (element, early) => {
    element.states ??= element.attachInternals().states;
    element.states.add('drawn');
    return lede.connect(element, element.shadowRoot ?? element.attachShadow({ mode: 'open' }), element.constructor.tag, early);
  };
};
