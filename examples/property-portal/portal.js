/** What the portal does beside the widgets: who acts, which language, which mode. @module */
import { connectTo, identify } from '/linli/linli.js';
import { words } from './words.js';

const by = (id) => document.getElementById(id);
const page = document.documentElement;
let offset = 0;
let people = [];

const spoken = () => words[page.lang];
const community = () => by('community').value;
const ask = async (path, options) => (await fetch(`/communities/${community()}${path}`, options)).json();

async function listPeople() {
  const { identities } = await ask('/demonstration/identities');
  people = identities;
  showPeople();
}

/** The visitor stands in the page; the others come from the server. */
function showPeople() {
  const { roles } = spoken();
  const choice = by('person');
  const chosen = choice.value;
  const others = people.map(({ token, name, role }) => new Option(`${roles[role] ?? role} ${name}`, token));
  choice.replaceChildren(choice.options[0], ...others);
  choice.value = people.some(({ token }) => token === chosen) ? chosen : '';
}

/** Says the whole page in a language; the widgets follow `lang` by themselves. */
function speak(language) {
  page.lang = language;
  for (const each of document.querySelectorAll('[data-word]')) each.textContent = spoken()[each.dataset.word];
  for (const each of document.querySelectorAll('[data-word-label]')) each.ariaLabel = spoken()[each.dataset.wordLabel];
  showPeople();
  showClock();
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

/** One thing at a time on phones and in the elder mode: the navigation says which. Elsewhere it only scrolls there. */
function enter() {
  const wanted = by(location.hash.slice(1))?.closest('.columns > div > div');
  const room = wanted ?? by('board');
  for (const each of document.querySelectorAll('.columns > div > div')) each.classList.toggle('here', each === room);
  for (const link of document.querySelectorAll('nav a')) link.ariaCurrent = link.hash === `#${room.id}` ? 'true' : null;
  wanted?.scrollIntoView();
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
by('language').addEventListener('change', () => speak(by('language').value));
by('elder').addEventListener('click', () => toggle(by('elder'), 'data-linli-mode', 'elder'));
by('dark').addEventListener('click', () => toggle(by('dark'), 'data-linli-scheme', 'dark'));
by('half-hour').addEventListener('click', () => pass(30));
by('two-hours').addEventListener('click', () => pass(120));
addEventListener('hashchange', enter);
for (const [wish, room] of [
  ['linli-registration-wanted', 'join'],
  ['linli-check-in-wanted', 'arrive'],
])
  document.addEventListener(wish, () => {
    location.hash = room;
    enter();
  });
enter();
setInterval(showClock, 10_000);
await Promise.all([listPeople(), readClock()]);
