/** How the page of the test is built: three frameworks beside each other. @module */
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const isCustomElement = (tag: string): boolean => /^(linli|test)-/.test(tag);

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
  build: { target: 'es2022' },
});
