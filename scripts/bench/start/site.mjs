/** The bench's server: pages, scripts and answers, each written once beforehand, so that nobody waits for a database. @module */
import { once } from 'node:events';
import { createServer as createHttp } from 'node:http';
import { gzipSync } from 'node:zlib';
import { confirmOrder, openOrder, registerVolunteer, requestOrder } from '../../../packages/contract/dist/index.js';
import { plainTerms, plusMinutes } from '../../../packages/core/dist/index.js';
import { createServer, foundCommunity, openDatabase } from '../../../packages/server/dist/index.js';
import { errands } from '../../../packages/server/dist/sample/errands.js';

export const communityId = 'bench';
const COUNT = 200;
const morning = '2026-11-23T02:00:00.000Z';
const community = {
  ...{ id: communityId, name: 'Bench', nature: 'real', timeZone: 'Asia/Shanghai', language: 'zh-CN', policyId: 'national-2021' },
  ...{ gridCells: [], buildings: [], clockOffset: 0 },
};
const identity = { name: 'Ann Lee', sex: 'female', bornOn: '1990-05-01', mobile: '13900001234', residence: 'Building 3' };
const profile = { skills: ['phone-teaching'], categories: ['elder-care'], availability: [], publicName: 'full' };
const registration = { identity, profile, consents: ['service', 'publication', 'position'] };

/** What our own server answers to a registered volunteer, with 200 open tasks: asked for in process, through HTTP's door. */
async function ourServer() {
  const server = createServer({
    database: await openDatabase({}),
    authenticate: async () => volunteer,
    dataKey: new Uint8Array(32).fill(7),
    clock: () => morning,
  });
  await foundCommunity(server.house, community);
  const as = (role) => server.api({ personId: `${role}-1`, communityId, roles: [role] });
  const { volunteerId } = await as('volunteer').send(registerVolunteer, { communityId, registration });
  for (let n = 0; n < COUNT; n++) await openTask(as, n);
  const volunteer = { personId: volunteerId, communityId, roles: ['resident', 'volunteer'], name: identity.name };
  return server;
}

/** The n-th task, with the words of the sample: every contender shows Chinese. */
async function openTask(as, n) {
  const { title, category, content, minutes, seats } = errands[n % errands.length];
  const startsAt = plusMinutes(morning, 60 + n * 30);
  const place = { label: `${1 + (n % 60)}-${1 + (n % 4)}` };
  const task = { ...{ title, category, content, place, timing: 'fixed' }, startsAt, endsAt: plusMinutes(startsAt, minutes) };
  const contact = { name: 'Ann Lee', mobile: '13800000000' };
  const { id: orderId } = await as('resident').send(requestOrder, { communityId, task, contact });
  await as('coordinator').send(confirmOrder, { communityId, orderId, task, terms: plainTerms(seats) });
  await as('coordinator').send(openOrder, { communityId, orderId, organisationId: null });
}

/** The addresses that widgets read; whatever else is asked for fails the bench. */
const addresses = [
  `/communities/${communityId}`,
  `/communities/${communityId}/me`,
  `/communities/${communityId}/orders?list=open`,
  `/communities/${communityId}/orders?list=mine`,
];

/** What travels for a file: compressed once, as a careful host would. */
export const file = (type, text) => ({ type, body: gzipSync(text, { level: 9 }) });

/** The answers of our server to all that widgets read. */
async function recorded() {
  const server = await ourServer();
  const answers = {};
  for (const address of addresses) {
    const response = await server.fetch(new Request(`http://127.0.0.1${address}`));
    if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
    answers[address] = file('application/json', await response.text());
  }
  await server.close();
  return answers;
}

/** Serves files and answers by their addresses; `asked` holds what nothing is known of. */
export async function openSite(files) {
  const known = { ...files, ...(await recorded()), '/favicon.ico': file('image/x-icon', '') };
  const asked = new Set();
  const http = createHttp((request, response) => {
    // The stream of changes stays open, as it does in life, and says nothing.
    if (request.url.endsWith('/events'))
      return response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('event: beat\ndata:\n\n');
    const found = known[request.url];
    if (!found) asked.add(request.url);
    const { type, body } = found ?? file('text/plain', '');
    const headers = { 'Content-Type': `${type}; charset=utf-8`, 'Content-Encoding': 'gzip', 'Cache-Control': 'no-store' };
    response.writeHead(found ? 200 : 404, { ...headers, 'Content-Length': body.length }).end(body);
  }).listen(0, '127.0.0.1');
  await once(http, 'listening');
  const close = () => (http.close(), http.closeAllConnections());
  return { origin: `http://127.0.0.1:${http.address().port}`, asked, close };
}
