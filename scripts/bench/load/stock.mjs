/** A neighbourhood of any size, from a seed: the states are those that the domain made, repeated by the database itself. @module */
import { ours, part } from './parts.mjs';

const { claimOrder, confirmOrder, openOrder, registerVolunteer, requestOrder } = await ours('contract');
const { plainTerms } = await ours('core');
const { createServer, foundCommunity, openDatabase } = await ours('server');
const { sql } = await part('kysely');

export const communityId = 'bench';
/** How many volunteers there are. */
export const volunteers = 20_000;
/** How many of the orders are open; the others are over, with one record each, and the first of them with two. */
export const openShare = 0.1;
/** Seats of an order that everybody wants. */
const hotSeats = 500;
/** How many such orders there are. */
export const hotOrders = 200;

const community = {
  ...{ id: communityId, name: 'Bench', nature: 'made-up', timeZone: 'Asia/Shanghai', language: 'zh-CN' },
  ...{ policyId: 'national-2021', gridCells: [], buildings: [], clockOffset: 0 },
};
const actor = (role, personId) => ({ personId, communityId, roles: role === 'volunteer' ? ['resident', role] : [role] });

/** One volunteer and one order, by the road that all others take: what their rows look like. */
async function patterns(server) {
  const registration = {
    identity: { name: '王芳', sex: 'female', bornOn: '1990-05-01', mobile: '13900000000', residence: '3 号楼' },
    profile: { skills: ['phone-teaching'], categories: ['elder-care'], availability: [], publicName: 'masked' },
    consents: ['service', 'publication'],
  };
  const { volunteerId } = await server.api(actor('visitor', null)).send(registerVolunteer, { communityId, registration });
  const begins = new Date(Date.now() + 86_400_000).toISOString();
  const task = {
    ...{ title: '陪张奶奶去医院复查', category: 'elder-care', content: '行动不便，需要推轮椅，约两小时。', timing: 'fixed' },
    ...{ place: { label: '3 号楼 2 单元', position: { longitude: 117.2, latitude: 39.12 } } },
    ...{ startsAt: begins, endsAt: new Date(Date.parse(begins) + 3_600_000).toISOString() },
  };
  const contact = { name: '张奶奶', mobile: '13800000000' };
  const { id: orderId } = await server.api(actor('resident', 'zhang')).send(requestOrder, { communityId, task, contact });
  const desk = server.api(actor('coordinator', 'desk'));
  await desk.send(confirmOrder, { communityId, orderId, task, terms: plainTerms(5) });
  await desk.send(openOrder, { communityId, orderId, organisationId: null });
  await server.api(actor('volunteer', volunteerId)).send(claimOrder, { communityId, orderId, volunteerId });
  const { db } = server.house;
  const stateOf = async (table, id) =>
    (await db.selectFrom(table).select('state').where('community_id', '=', communityId).where('id', '=', id).executeTakeFirst())
      .state;
  return { volunteer: await stateOf('volunteers', volunteerId), order: await stateOf('orders', orderId) };
}

const recordOf = (order) => ({
  ...{ id: '{id}', communityId, volunteerId: '{volunteer}', orderId: '{order}', activity: order.task.title },
  ...{ category: order.task.category, day: '{day}', place: order.task.place.label, content: order.task.content, minutes: 60 },
  ...{ evidence: 'checked-in', organisationId: null, recordedAt: order.requestedAt, corrections: [] },
});

const quoted = (value) => `'${JSON.stringify(value).replaceAll("'", "''")}'`;
const filled = (text, places) =>
  Object.entries(places).reduce((sql, [name, value]) => `replace(${sql}, '{${name}}', ${value})`, text);

/** `{start}` and `{end}` of order n: the open ones in days to come, as many a day as there are volunteers, the others in days gone by. */
const start = (n, open) =>
  `(date_trunc('hour', now()) + interval '1 day' * (case when ${n} < ${open} then 2 + ${n} / ${volunteers} else -1 - ${n} % 1000 end))`;
const iso = (instant) => `to_char((${instant}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** The states of orders, with places for what differs. */
function statesOf(order) {
  const task = { ...order.task, startsAt: '{start}', endsAt: '{end}' };
  const pattern = { ...order, id: '{id}', task, seats: [] };
  const served = { standing: 'served', volunteerId: '{volunteer}', checkedInAt: '{start}', checkedOutAt: '{end}' };
  const past = { ...pattern, status: 'reviewed', seats: [{ ...served, minutes: 60, evidence: 'checked-in' }] };
  past.review = { rating: 5, comment: '', by: 'zhang', at: order.requestedAt };
  return { pattern, past, hot: { ...pattern, id: 'hot-{n}', terms: { ...order.terms, seats: hotSeats } } };
}

function statements({ volunteer, order }, orders, seed) {
  const open = Math.floor(orders * openShare);
  const chance = (n) => `(${n}::bigint * 7919 + ${seed}) % ${volunteers}`;
  const { pattern, past, hot } = statesOf(order);
  const from = start('n', open);
  const when = (instant) => ({ start: iso(instant), end: iso(`${instant} + interval '1 hour'`) });
  const places = { id: `'order-' || n`, ...when(from), volunteer: `'volunteer-' || ${chance('n')}` };
  // Days on which nothing else is, so that nothing clashes.
  const later = `(date_trunc('hour', now()) + interval '1 day' * (100 + n))`;
  const row = (state, id, at = from) => `select '${communityId}', ${id}, ${state}::jsonb, 1, ${at}, ${at} + interval '1 hour'`;
  const into = 'insert into orders (community_id, id, state, version, starts_at, ends_at, seats, taken)';
  const records = (
    id,
    volunteerOf,
    upTo,
  ) => `insert into records (community_id, id, state, version) select '${communityId}', ${id},
    ${filled(quoted(recordOf(order)), {
      id,
      volunteer: `'volunteer-' || ${volunteerOf}`,
      order: `'order-' || n`,
      day: `to_char(${from}, 'YYYY-MM-DD')`,
    })}::jsonb, 1 from generate_series(${open}, ${upTo - 1}) n`;
  return [
    `insert into volunteers select '${communityId}', 'volunteer-' || n,
      ${filled(quoted({ ...volunteer, id: '{id}' }), { id: `'volunteer-' || n` })}::jsonb, 1 from generate_series(0, ${volunteers - 1}) n`,
    `insert into identities (community_id, person_id, name, sex, born_on, mobile, residence)
      select '${communityId}', 'volunteer-' || n, '志愿者' || n, 'female', '1990-05-01', '139' || lpad(n::text, 8, '0'), '3 号楼'
      from generate_series(0, ${volunteers - 1}) n`,
    `${into} ${row(filled(quoted(pattern), places), places.id)}, 5, 0 from generate_series(0, ${open - 1}) n`,
    `${into} ${row(filled(quoted(past), places), places.id)}, 5, 1 from generate_series(${open}, ${orders - 1}) n`,
    `${into} ${row(filled(quoted(hot), { ...when(later), n: 'n::text' }), `'hot-' || n`, later)}, ${hotSeats}, 0
      from generate_series(0, ${hotOrders - 1}) n`,
    `insert into order_seats select '${communityId}', 'order-' || n, 'volunteer-' || ${chance('n')}, 'served', ${from} + interval '1 hour'
      from generate_series(${open}, ${orders - 1}) n`,
    records(`'record-' || n`, chance('n'), orders),
    records(`'more-' || n`, chance('(n + 1)'), open * 2),
    `vacuum analyze`,
  ];
}

/** Fills an empty database. Answers with how many orders are open, and the seconds it took. */
export async function fill(place, { orders, seed, dataKey }) {
  const began = performance.now();
  const database = await openDatabase(place);
  const server = createServer({ database, authenticate: async () => undefined, dataKey });
  await foundCommunity(server.house, community);
  for (const statement of statements(await patterns(server), orders, seed)) await sql.raw(statement).execute(database.db);
  await server.close();
  return { open: Math.floor(orders * openShare), seconds: (performance.now() - began) / 1_000 };
}
