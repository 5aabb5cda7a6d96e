// Vue has to be told which tags are not its components. The articles are those of the demo; an application of yours has an endpoint instead.
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('lede-') } } })],
  publicDir: '../../demo',
});
