/** The portal's words: the page as it stands is the Chinese one, and the English one is complete. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { words } from './words.js';

const page = readFileSync(new URL('index.html', import.meta.url), 'utf8');
type Word = Exclude<keyof (typeof words)['zh-CN'], 'roles'>;
const texts = [...page.matchAll(/data-word="(\w+)">([^<]*)</g)].map(([, word, text]) => [word as Word, text] as const);
const labels = [...page.matchAll(/aria-label="([^"]*)" data-word-label="(\w+)"/g)].map(
  ([, text, word]) => [word as Word, text] as const,
);
const inPage = [...texts, ...labels];

test('without scripts the page says what the Chinese dictionary says', () => {
  expect(inPage).toHaveLength(page.match(/data-word(-label)?=/g)?.length ?? 0);
  expect(inPage).toEqual(inPage.map(([word]) => [word, words['zh-CN'][word]]));
});

test('English has the same words, all of them in English', () => {
  expect(Object.keys(words.en)).toEqual(Object.keys(words['zh-CN']));
  expect(Object.keys(words.en.roles)).toEqual(Object.keys(words['zh-CN'].roles));
  expect(JSON.stringify(words.en)).not.toMatch(/\p{Script=Han}/u);
});
