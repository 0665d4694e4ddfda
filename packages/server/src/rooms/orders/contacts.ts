/** Whom to ring about an order, in Postgres. @module */
import type { OrderQueries } from '@linli/application';
import type { Contact } from '@linli/contract';
import type { Id } from '@linli/core';
import type { Scope } from '../../store/scope.ts';
import type { OrderTables } from './tables.ts';

interface ContactRow {
  readonly name: string | null;
  readonly mobile: string | null;
  readonly door: string | null;
}

function contactIn({ name, mobile, door }: ContactRow): Contact | undefined {
  return name === null || mobile === null ? undefined : { name, mobile, ...(door === null ? {} : { door }) };
}

/** Contacts, and the requests that they belong to. */
export function contactQueries(
  scope: Scope<OrderTables>,
): Pick<OrderQueries, 'requestedBy' | 'contactOf' | 'putContact' | 'eraseContactsOf'> {
  const { trx, communityId } = scope;
  return {
    requestedBy: (personId) => requestedBy(scope, personId),
    async contactOf(orderId) {
      const row = await trx
        .selectFrom('order_contacts')
        .selectAll()
        .where('community_id', '=', communityId)
        .where('order_id', '=', orderId)
        .executeTakeFirst();
      return row && contactIn(row);
    },
    async putContact(orderId, { name, mobile, door }) {
      const row = { community_id: communityId, order_id: orderId, name, mobile, door: door ?? null };
      await trx.insertInto('order_contacts').values(row).execute();
    },
    async eraseContactsOf(personId) {
      const theirs = trx
        .selectFrom('orders')
        .select('id')
        .where('community_id', '=', communityId)
        .where('requested_by', '=', personId);
      await trx.deleteFrom('order_contacts').where('community_id', '=', communityId).where('order_id', 'in', theirs).execute();
    },
  };
}

async function requestedBy({ trx, communityId }: Scope<OrderTables>, personId: Id) {
  const rows = await trx
    .selectFrom('orders as o')
    .leftJoin('order_contacts as c', (join) =>
      join.onRef('c.community_id', '=', 'o.community_id').onRef('c.order_id', '=', 'o.id'),
    )
    .select(['o.state', 'c.name', 'c.mobile', 'c.door'])
    .where('o.community_id', '=', communityId)
    .where('o.requested_by', '=', personId)
    .orderBy('o.starts_at')
    .orderBy('o.id')
    .execute();
  return rows.map(({ state, ...contact }) => ({ order: state, contact: contactIn(contact) }));
}
