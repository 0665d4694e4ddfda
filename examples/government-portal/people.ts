/** Those who come to the portal: who they are to the server, and a task that awaits one of them. @module */

interface Order {
  readonly id: string;
  readonly task: { readonly startsAt: string };
}

async function ask<Answer>(address: string, token = '', body?: object): Promise<Answer | undefined> {
  const headers = { ...(token && { Authorization: `Bearer ${token}` }), 'Content-Type': 'application/json' };
  const answer = await fetch(address, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers });
  return answer.ok ? ((await answer.json()) as Answer) : undefined;
}

/** The token of somebody in the demonstration, by name. */
export async function tokenOf(community: string, who: string): Promise<string> {
  const people = await ask<{ identities: { name: string; token: string }[] }>(`${community}/demonstration/identities`);
  return people?.identities.find(({ name }) => name === who)?.token ?? '';
}

/** A volunteer takes the first task that they may, and time passes until ten minutes before it starts. */
export async function awaitTask(community: string, who: string): Promise<void> {
  const token = await tokenOf(community, who);
  const me = await ask<{ personId: string }>(`${community}/me`, token);
  const open = await ask<{ orders: Order[] }>(`${community}/orders?list=open`, token);
  for (const { id, task } of open?.orders ?? []) {
    if (!(await ask(`${community}/orders/${id}/claims`, token, { volunteerId: me?.personId }))) continue;
    const minutes = Math.round((Date.parse(task.startsAt) - Date.now()) / 60_000) - 10;
    if (minutes > 0) await ask(`${community}/demonstration/clock`, '', { minutes });
    return;
  }
  throw new Error(`No task that ${who} may take`);
}
