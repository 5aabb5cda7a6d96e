// What scripts/package makes of the module, for the module that Trunk built: the demo's stand-in.
import init, { connect } from '../lede.js';

export default async (module) => {
  await init({ module_or_path: module });
  return connect;
};
