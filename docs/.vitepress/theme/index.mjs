/** The theme: VitePress's own without its fonts, our colours, and the two parts that run widgets. @module */
import DefaultTheme from 'vitepress/theme-without-fonts';
import LiveExample from './LiveExample.vue';
import TokenPlayground from './TokenPlayground.vue';
import './site.css';

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('LiveExample', LiveExample);
    app.component('TokenPlayground', TokenPlayground);
  },
};
