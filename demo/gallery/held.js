// The one thing of the gallery that is not as it seems: a server that never answers. A folder of files cannot be one, so this
// page itself holds back each request for an address that ends in never.json. What Lede does about it is real: three tries of
// eight seconds, then the failure `timeout`.
const { fetch } = globalThis;

globalThis.fetch = (input, init) =>
  new URL(input?.url ?? input, document.baseURI).pathname.endsWith('/never.json')
    ? new Promise((_, refuse) => {
        const signal = init?.signal ?? input?.signal;
        signal?.addEventListener('abort', () => refuse(signal.reason));
      })
    : fetch(input, init);
