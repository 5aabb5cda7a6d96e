// Where the tests find what setup.mjs has made: folders, and one address for each server.
import path from 'node:path';

const port = Number(process.env.LEDE_PACKAGE_PORT ?? 4180);
const origin = (offset) => `http://127.0.0.1:${port + offset}`;

/** The repository. */
export const root = path.resolve(import.meta.dirname, '../..');

/** A page's project that has installed the tarball; known once setup.mjs has made it. */
export const site = () => process.env.LEDE_SITE;

/** The installed package. */
export const lede = (name = '') => path.join(site(), 'node_modules/lede', name);

/** What Vite built, Vite's development server, nginx with the package's sample as it is, the same with brotli, other sites. */
export const [preview, dev, cdn, brotli, pages] = [0, 1, 2, 3, 4].map(origin);

/** nginx's module for brotli, where Debian's package puts it. */
export const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
