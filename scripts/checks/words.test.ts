/** The check of words finds what nobody reads and what a language lacks, and nothing else. @module */
import ts from 'typescript';
import { expect, it } from 'vitest';
import { wordFaults } from './words.mjs';

const say = (words: string): string => `export const words = ${words};`;

/** The faults of a program of some files, by their paths. */
function faultsOf(sources: Readonly<Record<string, string>>): string[] {
  const host = ts.createCompilerHost({});
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name in sources ? ts.createSourceFile(name, sources[name] ?? '', ts.ScriptTarget.Latest, true) : read(name, ...rest);
  const exists = host.fileExists.bind(host);
  host.fileExists = (name) => name in sources || exists(name);
  host.directoryExists = () => true;
  const options = {
    allowImportingTsExtensions: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const { faults } = wordFaults(ts.createProgram(Object.keys(sources), options, host)) as { faults: string[] };
  return faults.map((fault) => fault.replace(/^(?:\.\.\/)*/, ''));
}

const zhCn = `
const expected = (code: string): string => code;
export const zhCn = {
  expected,
  title: '看板',
  never: '从不',
  card: { claim: '领取', old: '旧' },
  days: { 1: '一', 2: '二' },
  sexes: { female: '女', male: '男' },
  kinds: { legal: '法律', arts: '艺术' } as Record<string, string>,
};`;
const whole =
  '{ expected, title, never, card: { claim, old }, days: { 1: a, 2: b }, sexes: { female, male }, kinds: { legal, arts } }';
const widget = `
import { zhCn } from './words/zh-cn.ts';
declare const day: 1 | 2;
const { title, kinds } = zhCn;
export const shown = [title, kinds['legal'], zhCn.card.claim, zhCn.days[day], zhCn.expected('x'), Object.entries(zhCn.sexes)];`;
const languages = { '/w/words/zh-hant.ts': say(whole), '/w/words/en.ts': say(whole), '/w/words/ar.ts': say(whole) };

it('a word that no code reads is named, and one that is read in whatever way is not', () => {
  expect(faultsOf({ '/w/words/zh-cn.ts': zhCn, '/w/widget.ts': widget, ...languages })).toEqual([
    'w/words/zh-cn.ts: nobody reads never',
    'w/words/zh-cn.ts: nobody reads card.old',
  ]);
});

it('a word that a language lacks is named, also in a table by code, and so is one that it has alone', () => {
  const en = say(whole.replace('kinds: { legal, arts }', 'kinds: { legal }').replace('title,', 'titel,'));
  const used = widget.replace('zhCn.card.claim', 'zhCn.card.claim, zhCn.card.old, zhCn.never');
  expect(faultsOf({ '/w/words/zh-cn.ts': zhCn, '/w/widget.ts': used, ...languages, '/w/words/en.ts': en })).toEqual([
    'w/words/en.ts: lacks title',
    'w/words/en.ts: lacks kinds.arts',
    'w/words/en.ts: has titel, which zh-cn.ts has not',
  ]);
});

it('a language that is missing altogether is named', () => {
  const { '/w/words/ar.ts': _, ...three } = languages;
  const used = widget.replace('zhCn.card.claim', 'zhCn.card.claim, zhCn.card.old, zhCn.never');
  expect(faultsOf({ '/w/words/zh-cn.ts': zhCn, '/w/widget.ts': used, ...three })).toEqual(['w/words: has no ar.ts']);
});

it('what a refusal says is read by its reason', () => {
  const refusals = { '/w/words/refusals/zh-cn.ts': "export const zhCn = { full: '满了' };" };
  const others = ['zh-hant', 'en', 'ar'].map((language) => [`/w/words/refusals/${language}.ts`, say('{ full: 1 }')]);
  expect(faultsOf({ ...refusals, ...(Object.fromEntries(others) as Record<string, string>) })).toEqual([]);
});
