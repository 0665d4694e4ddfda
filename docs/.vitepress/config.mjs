/** The documentation site: 中文 at /, English at /en/; widgets run in its pages from their sources. @module */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { liveFence } from './live-fence.mjs';
import { english, simplified } from './navigation.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every entry of every package as an alias to its source: the site needs no build of the house. */
function sources() {
  return globSync('packages/*/package.json', { cwd: root }).flatMap((file) => {
    const { name, exports } = JSON.parse(readFileSync(join(root, file), 'utf8'));
    return Object.entries(exports).flatMap(([path, target]) =>
      target['@linli/source']
        ? [{ find: new RegExp(`^${name}${path.slice(1)}$`), replacement: join(root, dirname(file), target['@linli/source']) }]
        : [],
    );
  });
}

/** Chinese has no spaces: each character counts as a word, so that any two of them can be found. */
const search = {
  provider: 'local',
  options: {
    miniSearch: {
      options: { tokenize: (text) => text.toLowerCase().match(/\p{Script=Han}|[\p{Letter}\p{Number}_-]+/gu) ?? [] },
      searchOptions: { combineWith: 'AND', prefix: true },
    },
    locales: {
      root: {
        translations: {
          button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
          modal: {
            noResultsText: '没有找到',
            resetButtonTitle: '清空',
            displayDetails: '显示详情',
            footer: { selectText: '打开', navigateText: '移动', closeText: '关闭' },
          },
        },
      },
    },
  },
};

/** Comments of zod for other tools are none of ours. */
function quiet(warning, warn) {
  if (warning.code !== 'INVALID_ANNOTATION') warn(warning);
}

/** The reference may be left out of a trial build: it is read only where the site is made. */
const withoutReference = process.env.LINLI_REFERENCE === 'none';

export default defineConfig({
  title: 'Linli 邻里',
  ...(withoutReference ? { ignoreDeadLinks: [/^\/api\//], srcExclude: ['api/**'] } : {}),
  lastUpdated: false,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: '/icon.svg' }]],
  themeConfig: { search, socialLinks: [] },
  locales: {
    root: { label: '中文', lang: 'zh-CN', description: '社区志愿服务的组件与服务', themeConfig: simplified },
    en: {
      label: 'English',
      lang: 'en',
      description: 'Widgets and a server for community volunteer service',
      themeConfig: english,
    },
  },
  // The usual themes colour words too pale to read.
  markdown: { config: liveFence, theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('linli-') } } },
  vite: {
    resolve: { alias: sources() },
    build: { chunkSizeWarningLimit: 1_500, rollupOptions: { onwarn: quiet } },
  },
});
