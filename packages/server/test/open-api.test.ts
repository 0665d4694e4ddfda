/** The OpenAPI document by Spectral's rules: not those that are recommended alone, but all. */
import { Spectral } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNeighbourhood, type Neighbourhood } from './neighbourhood.ts';

let home: Neighbourhood;
beforeAll(async () => {
  home = await openNeighbourhood();
});
afterAll(() => home.server.close());

test('keeps to the rules, without so much as a hint', async () => {
  const document = (await (await home.server.fetch(new Request('http://linli.test/openapi.json'))).json()) as Record<
    string,
    unknown
  >;
  const spectral = new Spectral();
  // An address and a site of ours would be the wrong ones on somebody else's server.
  spectral.setRuleset({ extends: [[oas, 'all']], rules: { 'contact-properties': 'off' } });
  const findings = await spectral.run(document);
  expect(findings.map(({ code, path, message }) => `${path.join('.')}: ${code}, ${message}`)).toEqual([]);
});
