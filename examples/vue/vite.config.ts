/** How the app is built: what begins with `linli-` is an element of the page, not a component of Vue. @module */
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const isCustomElement = (tag: string): boolean => tag.startsWith('linli-');

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
  build: { target: 'es2022' },
});
