/** The OpenAPI document by Spectral's rules: not those that are recommended alone, but all. */
import { Spectral, type RulesetDefinition } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNeighbourhood, type Neighbourhood } from './neighbourhood.ts';

let home: Neighbourhood;
let document: Record<string, unknown>;
beforeAll(async () => {
  home = await openNeighbourhood();
  const answer = await home.server.fetch(new Request('http://linli.test/openapi.json'));
  document = (await answer.json()) as Record<string, unknown>;
});
afterAll(() => home.server.close());

test('keeps to the rules, without so much as a hint', async () => {
  const spectral = new Spectral();
  // An address and a site of ours would be the wrong ones on somebody else's server.
  spectral.setRuleset({ extends: [[oas as RulesetDefinition, 'all']], rules: { 'contact-properties': 'off' } });
  const findings = await spectral.run(document);
  expect(findings.map(({ code, path, message }) => `${path.join('.')}: ${code}, ${message}`)).toEqual([]);
});

test('asks for no field that it forbids to send', () => {
  expect(JSON.stringify(document)).not.toContain('"readOnly"');
});

test.each(['events', 'calendar.ics', 'volunteers/{volunteerId}/calendar.ics'])('tells of %s too', (path) => {
  expect(Object.keys(document.paths as object)).toContain(`/communities/{communityId}/${path}`);
});
