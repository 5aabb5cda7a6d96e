// A page without a framework and one with React, as users of the package have them.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: { rollupOptions: { input: ['plain.html', 'react.html', 'hydrated.html'] } },
});
