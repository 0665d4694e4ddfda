/** Which language is spoken for a `lang`, and how it counts. */
import { describe, expect, test } from 'vitest';
import { languageFor } from './dictionary.ts';
import { plural } from './plural.ts';

describe('the language for a lang', () => {
  test.each([
    ['zh', 'zh-CN'],
    ['zh-CN', 'zh-CN'],
    ['zh-Hans-CN', 'zh-CN'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['zh-TW', 'zh-Hant'],
    ['zh-hk', 'zh-Hant'],
    ['ar', 'ar'],
    ['ar-EG', 'ar'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    ['zhx', 'en'],
  ])('a page in %s is spoken to in %s', (lang, language) => {
    expect(languageFor(lang)).toBe(language);
  });
});

describe('counting', () => {
  const days = { zero: 'none', one: 'one', two: 'two', few: '# few', many: '# many', other: '# other' };

  test.each([
    [0, 'none'],
    [1, 'one'],
    [2, 'two'],
    [3, '3 few'],
    [11, '11 many'],
    [100, '100 other'],
    [1.5, '1.5 other'],
  ])('Arabic says %d as “%s”', (count, said) => {
    expect(plural('ar', count, days)).toBe(said);
  });

  test('a language with fewer forms takes the last one', () => {
    expect(plural('zh-CN', 1, { one: 'never', other: '# 人' })).toBe('1 人');
  });
});
