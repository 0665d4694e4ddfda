/** Writes what the documentation site reads of the sources: tables in both languages, tokens, events, decisions. @module */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chinese } from '../../docs/.vitepress/words/zh-cn.mjs';
import { widgetStates } from '../../packages/testing/src/states/index.ts';
import { analyse, widgetPackages, widgetsOf } from '../manifest/analyse.mjs';
import { sourceProgram } from '../manifest/program.mjs';
import { root } from '../toolchain.mjs';
import { tables, tokenTable } from './tables.mjs';

const folder = join(root, 'docs/.vitepress/generated');
const program = sourceProgram();
const widgets = widgetPackages.flatMap((name) => widgetsOf(analyse(name, program)));
const tokens = widgets[0].cssProperties;

const inChinese = (tag) => (key, description) => chinese[`${tag} ${key}`] ?? chinese[key] ?? description;
const asWritten = (_key, description) => description;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const write = (name, text) => writeFileSync(join(folder, name), `${text}\n`);
for (const widget of widgets) {
  const { tagName } = widget;
  write(`${tagName}.zh-CN.md`, tables(widget, widgetStates[tagName], 'zh-CN', inChinese(tagName)));
  write(`${tagName}.en.md`, tables(widget, widgetStates[tagName], 'en', asWritten));
}
write('tokens.zh-CN.md', tokenTable(tokens, 'zh-CN', inChinese('')));
write('tokens.en.md', tokenTable(tokens, 'en', asWritten));
const described = tokens.map(({ name, default: standard, type, description }) => ({
  ...{ name, standard, kind: type.text },
  says: { 'zh-CN': chinese[`token ${name}`], 'en': description },
}));
const events = [...new Set(widgets.flatMap((widget) => (widget.events ?? []).map(({ name }) => name)))];
write('widgets.json', JSON.stringify({ tokens: described, events }, null, 2));

const decisions = globSync('docs/decisions/[0-9]*.md', { cwd: root }).sort();
const title = (file) => /^# (.+)$/m.exec(readFileSync(join(root, file), 'utf8'))?.[1];
write('decisions.md', decisions.map((file) => `- [${title(file)}](/decisions/${basename(file, '.md')})`).join('\n'));
