// Makes dist/<name>/ of each implementation: peers by one bundler with one set of settings, Lede from the tarball that npm packs.
// Usage: build.mjs [NAME...], from scripts/bench.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import solid from 'vite-plugin-solid';
import { dist, root } from './harness/places.mjs';

const jsx = (importSource) => ({ oxc: { jsx: { runtime: 'automatic', importSource } } });
const special = {
  preact: jsx('preact'),
  react: jsx('react'),
  solid: { plugins: [solid()] },
  svelte: {
    plugins: [
      svelte({
        configFile: false,
        dynamicCompileOptions: ({ filename }) => (filename.endsWith('.ce.svelte') ? { customElement: true } : undefined),
      }),
    ],
  },
  vue: { plugins: [vue({ features: { optionsAPI: false, prodDevtools: false } })] },
};

async function peer(name) {
  const input = ['main.js', 'main.jsx'].map((file) => join(root, 'benches/peers', name, file)).find(existsSync);
  await build({
    root: join(root, 'benches'),
    configFile: false,
    logLevel: 'warn',
    ...special[name],
    build: {
      outDir: dist(name),
      emptyOutDir: true,
      target: 'es2022',
      cssTarget: 'es2022',
      minify: true,
      modulePreload: false,
      reportCompressedSize: false,
      rollupOptions: {
        input,
        preserveEntrySignatures: false,
        output: { format: 'es', entryFileNames: 'widget.js', codeSplitting: false },
      },
    },
  });
}

/** Packs npm/pkg/ as a publisher installs it, and unpacks the tarball. */
function lede() {
  const folder = dist('lede');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: join(root, 'npm/pkg'), encoding: 'utf8' });
  const [{ filename }] = JSON.parse(packed);
  execFileSync('tar', ['xzf', filename, '--strip-components=1'], { cwd: folder });
  rmSync(join(folder, filename));
}

const wanted = process.argv.slice(2);
for (const name of readdirSync(join(root, 'benches/peers'))) if (!wanted.length || wanted.includes(name)) await peer(name);
lede();
