/** Check: everything that the documentation's tables say is said in Chinese too, and each widget has its page in both languages. @module */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chinese } from '../../docs/.vitepress/words/zh-cn.mjs';
import { sayings } from '../docs/tables.mjs';
import { analyse, widgetPackages, widgetsOf } from '../manifest/analyse.mjs';
import { sourceProgram } from '../manifest/program.mjs';
import { root } from '../toolchain.mjs';
import { asCheck } from '../report.mjs';

/** What has no words yet, and which words nobody says, as sentences. `said` is the keys of each widget, by tag. */
export function wordFaults(said, words) {
  const used = new Set();
  const missing = [];
  for (const [tag, keys] of said) {
    for (const key of keys) {
      const found = [`${tag} ${key}`, key].find((each) => each in words);
      if (found) used.add(found);
      else missing.push(`${tag}: no Chinese for ${key}`);
    }
  }
  const idle = Object.keys(words).filter((key) => !used.has(key));
  return [...missing, ...idle.map((key) => `docs/.vitepress/words/zh-cn.mjs: nothing is called “${key}” any more`)];
}

asCheck(import.meta, () => {
  const program = sourceProgram();
  const widgets = widgetPackages.flatMap((name) => widgetsOf(analyse(name, program)));
  const pages = widgets.flatMap(({ tagName }) => [`docs/components/${tagName}.md`, `docs/en/components/${tagName}.md`]);
  const faults = [
    ...wordFaults(new Map(widgets.map((widget) => [widget.tagName, [...sayings(widget).keys()]])), chinese),
    ...pages.filter((page) => !existsSync(join(root, page))).map((page) => `${page}: there is no such page`),
  ];
  return { faults, figures: `${Object.keys(chinese).length} sayings in Chinese, ${pages.length} pages of widgets` };
});
