// Lede needs no setting of its own. The articles are those of the demo; an application of yours has an endpoint instead.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  publicDir: '../../demo',
});
