// For the modules that come later: an instance when it is first needed, and another one after a fault. What could not be had
// is asked for again, what has crashed is not used again.
import { compile } from './compile.js';

/**
 * A function of a name and what that function takes, which calls it. `bind` makes an instance of the WebAssembly at
 * `wasm`. What is not as expected is thrown as a text; anything else that is thrown is a fault of the module.
 */
export function later(bind, wasm, integrity) {
  let instance;
  const start = async () => bind(await compile(wasm, integrity));
  return async (name, ...args) => {
    const current = (instance ??= start());
    let calls;
    try {
      calls = await current;
      return calls[name](...args);
    } catch (error) {
      if (calls && typeof error === 'string') throw error;
      if (instance === current) instance = undefined;
      throw new Error(error, { cause: error });
    }
  };
}
