// Fetches and compiles WebAssembly, and waits no longer than one may: for the loader, and for the parts that come later.

/** The module behind an address that hashes to `integrity`; throws a text that names the address. */
export async function compile(wasm, integrity) {
  // What does not hash to what it must, and so the page of any error too, is refused as if nothing had come: in one line
  // the browser says which it was, and what is said here is for what.
  const get = () =>
    fetch(wasm, { integrity }).catch((error) => {
      throw `${wasm}: ${error}`;
    });
  // Streaming fails for a wrong MIME type, and where a page's wrapper of fetch returns no plain Response.
  const { compile, compileStreaming } = WebAssembly;
  return compileStreaming(await get()).catch(async () => compile(await (await get()).arrayBuffer()));
}

/** Where the page could not run meanwhile what has come by then has so much time to be heard, in ms. */
const HEARD = 500;

/** What a promise gives, unless it takes longer than so many ms. */
export async function within(ms, promise) {
  let clock;
  const late = new Promise((_, reject) => {
    clock = setTimeout(() => (clock = setTimeout(reject, HEARD, `no answer in ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(clock);
  }
}
