// Fetches and compiles WebAssembly: for the loader, and for the parts that come later.

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
