// Lede needs no setting of its own. The articles are those of the demo; an application of yours has an endpoint instead.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [svelte()],
  publicDir: '../../demo',
});
