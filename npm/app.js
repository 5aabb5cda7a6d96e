// What scripts/package makes of the module, for the module that Trunk built: the demo's stand-in.
import init, { connect, translate, translator } from '../lede.js';

export default async (module) => {
  await init({ module_or_path: module });
  // Trunk builds one module with everything in it.
  translator(async (...document) => translate(...document));
  return connect;
};
