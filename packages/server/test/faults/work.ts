/** People at work while the house breaks down around them: they send again what was not answered, as a client does. @module */
import { randomUUID } from 'node:crypto';

/** Where requests go, and how to wait while nobody answers. */
export interface Door {
  readonly address: string;
  isUp(): Promise<void>;
}

/** One service that was answered from its request to the check-out. */
export interface Service {
  readonly title: string;
  readonly orderId: string;
  readonly volunteerId: string;
}

/** What came of the work. */
export interface Work {
  readonly services: Service[];
  /** How often something had to be sent again. */
  again: number;
}

const community = 'chaoyangli';
const coordinator = 'demo-chaoyangli-coordinator';

/** Sends until there is an answer; a write keeps its key. */
export async function send<T>(door: Door, work: Work, method: string, path: string, body?: object): Promise<T> {
  const key = randomUUID();
  for (;;) {
    await door.isUp();
    const answer = await fetch(`${door.address}/communities/${community}${path}`, {
      method,
      headers: { 'Authorization': `Bearer ${coordinator}`, 'Content-Type': 'application/json', 'Idempotency-Key': key },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => undefined);
    // The connection may break within an answer, too.
    const text = answer?.status === 503 ? undefined : await answer?.text().catch(() => undefined);
    if (answer && text !== undefined) {
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
      return JSON.parse(text) as T;
    }
    work.again += 1;
  }
}

/** Somebody serves one order after the other until told to stop. */
export async function keepServing(door: Door, work: Work, who: number, isOver: () => boolean): Promise<void> {
  const volunteerId = await registered(door, work, who);
  for (let turn = 0; !isOver(); turn++) await serve(door, work, `work ${who}-${turn}`, volunteerId);
}

async function registered(door: Door, work: Work, who: number): Promise<string> {
  const mobile = `137${String(who).padStart(8, '0')}`;
  const identity = { name: `志愿者${who}`, sex: 'female', bornOn: '1990-05-01', mobile, residence: '3 号楼' };
  const profile = { skills: [], categories: ['community'], availability: [], publicName: 'full' };
  const registration = { identity, profile, consents: ['service'], enteredBy: '网格员小李' };
  return (await send<{ volunteerId: string }>(door, work, 'POST', '/volunteers', { registration })).volunteerId;
}

async function serve(door: Door, work: Work, title: string, volunteerId: string): Promise<void> {
  const { now } = await send<{ now: string }>(door, work, 'GET', '');
  const endsAt = new Date(Date.parse(now) + 7 * 86_400_000).toISOString();
  const task = {
    ...{ title, category: 'community', content: '', place: { label: '广场' } },
    startsAt: now,
    endsAt,
    timing: 'flexible',
  };
  const contact = { name: '张奶奶', mobile: '13800000000' };
  const { id: orderId } = await send<{ id: string }>(door, work, 'POST', '/orders', { task, contact });
  const terms = { seats: 1, skills: [], trainings: [], hazardous: false, verifiedOnly: false, safeguards: '' };
  const at = `/orders/${orderId}`;
  await send(door, work, 'POST', `${at}/confirm`, { task, terms });
  await send(door, work, 'POST', `${at}/open`, { organisationId: null });
  await send(door, work, 'POST', `${at}/claims`, { volunteerId });
  await send(door, work, 'POST', `${at}/check-ins`, { volunteerId });
  await send(door, work, 'POST', '/demonstration/clock', { minutes: 3 });
  await send(door, work, 'POST', `${at}/check-outs`, { volunteerId });
  work.services.push({ title, orderId, volunteerId });
}
