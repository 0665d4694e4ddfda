/** What Linli is measured beside, as a server of its own: a route that does nothing, and a claim that checks nothing but the seat. @module */
import { part } from './parts.mjs';

const { Hono } = await part('hono');
const { serve } = await part('@hono/node-server');
const [host, address] = process.argv.slice(2);

/** One transaction on either host. */
async function opened() {
  if (host === 'postgres') {
    const { default: pg } = await part('pg');
    const pool = new pg.Pool({ connectionString: address, max: 10 });
    return {
      query: (text, values) => pool.query(text, values),
      async transaction(what) {
        const client = await pool.connect();
        try {
          await client.query('begin');
          const answer = await what((text, values) => client.query(text, values));
          await client.query('commit');
          return answer;
        } finally {
          client.release();
        }
      },
    };
  }
  const { PGlite } = await part('@electric-sql/pglite');
  const db = new PGlite(address);
  return {
    query: (text, values) => db.query(text, values),
    transaction: (what) => db.transaction((trx) => what((text, values) => trx.query(text, values))),
  };
}

const db = await opened();
const app = new Hono();
app.post('/empty', async (c) => c.json({ ok: (await c.req.json()) !== null }));
app.post('/claims', async (c) => {
  const { order, volunteer } = await c.req.json();
  const granted = await db.transaction(async (query) => {
    const { rows } = await query('update floor_orders set taken = taken + 1 where id = $1 and taken < seats returning id', [
      order,
    ]);
    if (rows.length > 0) await query('insert into floor_seats values ($1, $2)', [order, volunteer]);
    return rows.length > 0;
  });
  return c.json({ granted }, granted ? 200 : 409);
});
app.get('/orders', async (c) => {
  const { rows } = await db.query(
    `select id, state from orders where community_id = $1 and status in ('open', 'serving') and ends_at > now()
      order by starts_at, id limit 500`,
    ['bench'],
  );
  return c.json({ orders: rows.map(({ state }) => state) });
});
serve({ fetch: app.fetch, port: 0 }, ({ port }) => console.log(`port ${port}`));
