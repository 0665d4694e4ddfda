/** What the portal does beside the widgets: who acts, which language, which mode. @module */
import { connectTo, identify } from '/linli/linli.js';

const by = (id) => document.getElementById(id);
const page = document.documentElement;
let offset = 0;

const community = () => by('community').value;
const ask = async (path, options) => (await fetch(`/communities/${community()}${path}`, options)).json();

async function listPeople() {
  const { identities } = await ask('/demonstration/identities');
  const roles = { resident: '居民', volunteer: '志愿者', organiser: '组织者', coordinator: '协调员' };
  const visitor = new Option('访客 Visitor', '');
  by('person').replaceChildren(
    visitor,
    ...identities.map(({ token, name, role }) => new Option(`${roles[role] ?? role} ${name}`, token)),
  );
}

async function readClock() {
  const { now } = await ask('');
  offset = Date.parse(now) - Date.now();
  showClock();
}

function showClock() {
  const timeZone = community() === 'nyc' ? 'America/New_York' : 'Asia/Shanghai';
  const format = new Intl.DateTimeFormat(page.lang, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  by('clock').textContent = format.format(Date.now() + offset);
}

async function pass(minutes) {
  await ask('/demonstration/clock', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ minutes }),
  });
  await readClock();
}

function toggle(button, attribute, value) {
  const on = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(on));
  if (on) page.setAttribute(attribute, value);
  else page.removeAttribute(attribute);
}

by('person').addEventListener('change', () => identify(by('person').value || undefined));
by('community').addEventListener('change', async () => {
  await identify(undefined);
  await connectTo(location.origin, community());
  await Promise.all([listPeople(), readClock()]);
});
by('language').addEventListener('change', () => {
  page.lang = by('language').value;
  for (const each of document.querySelectorAll('[data-zh]'))
    each.textContent = page.lang === 'en' ? each.dataset.en : each.dataset.zh;
  showClock();
});
by('elder').addEventListener('click', () => toggle(by('elder'), 'data-linli-mode', 'elder'));
by('dark').addEventListener('click', () => toggle(by('dark'), 'data-linli-scheme', 'dark'));
by('half-hour').addEventListener('click', () => pass(30));
by('two-hours').addEventListener('click', () => pass(120));
document.addEventListener('linli-registration-wanted', () => by('join').scrollIntoView());
setInterval(showClock, 10_000);
await Promise.all([listPeople(), readClock()]);
