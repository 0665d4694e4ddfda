/** What is measured in the page: each board with the same 10,000 tasks, timed to the frame after it is painted. @module */
import '@linli/task-board/all';
import { provide } from '@linli/kit';
import { national } from '@linli/core';
import '@vaadin/grid';
import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';

ModuleRegistry.registerModules([AllCommunityModule]);

const COUNT = 10_000;
const VISIBLE = 20;
const now = '2026-11-23T02:00:00.000Z';
const categories = Array.from({ length: COUNT }, (_, n) => (n % 100 === 0 ? 'legal' : 'elder-care'));

/** The n-th task, as the server would give it. */
function orderAt(n) {
  const startsAt = new Date(Date.parse(now) + (n + 60) * 600_000).toISOString();
  const endsAt = new Date(Date.parse(startsAt) + 7_200_000).toISOString();
  return {
    ...{
      id: `order-${String(n).padStart(5, '0')}`,
      communityId: 'bench',
      status: 'open',
      organisationId: null,
      taken: 0,
      waiting: 0,
      mine: null,
      requestedByMe: false,
    },
    task: {
      title: `Task number ${n}`,
      category: categories[n],
      content: '',
      place: { label: `Building ${n % 60}` },
      startsAt,
      endsAt,
      timing: 'fixed',
    },
    terms: { seats: 3, skills: [], trainings: [], hazardous: false, verifiedOnly: false, safeguards: '' },
  };
}

const orders = Array.from({ length: COUNT }, (_, n) => orderAt(n));
const community = {
  id: 'bench',
  name: 'Bench',
  nature: 'real',
  timeZone: 'Asia/Shanghai',
  language: 'zh-CN',
  policyId: 'national-2021',
  gridCells: [],
  buildings: [],
  clockOffset: 0,
};

/** Lets the page go on, without the four milliseconds that nested timers cost. */
const turn = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });

/** The end of the next frame: what runs after its callbacks comes after style, layout and paint. */
const frame = () => new Promise((resolve) => requestAnimationFrame(() => void turn().then(resolve)));

/**
 * Milliseconds for which the page's own thread is busy (script, style, layout, paint) until what was done is seen and
 * painted. Waiting for the screen's next tick is not work, and would make everything alike.
 */
async function timed(what, seen) {
  for (let n = 0; n < 5; n++) await frame();
  const began = await window.busy();
  await what();
  for (let n = 0; n === 0 || !seen(); n++) {
    if (n > 600) throw new Error(`never seen: ${seen}`);
    await frame();
  }
  return ((await window.busy()) - began) * 1_000;
}

/** The board, with a server that answers at once. */
export async function linli(host) {
  let watcher;
  const answers = {
    'organisations.readCommunity': () => ({ community, organisations: [], policy: national, now }),
    'people.readMe': () => ({ personId: null, roles: ['visitor'] }),
    'orders.listOrders': () => ({ orders, next: null }),
    'orders.readOrder': ({ orderId }) => ({ ...orders.find((order) => order.id === orderId), taken: 1 }),
  };
  const api = {
    send: async (endpoint, input) => answers[endpoint.name](input),
    watch: (_, listening) => ((watcher = listening), () => {}),
  };
  const board = document.createElement('linli-task-board');
  const rows = () => board.shadowRoot.querySelectorAll('.row');
  const paint = await timed(
    () => {
      host.append(board);
      provide(host, { api, communityId: 'bench' });
    },
    () => rows().length > 0,
  );
  const markup = [...rows()].slice(0, VISIBLE).map((row) => row.outerHTML.replace(/<!--[^]*?-->/g, ''));
  const change = await timed(
    () => watcher.onChange({ seq: 1, room: 'orders', id: 'order-00001', type: 'order-claimed', at: now }),
    () => rows()[1].querySelector('.seats i').style.getPropertyValue('--_taken') === '1',
  );
  const select = board.shadowRoot.querySelector('select');
  const filter = await timed(
    () => {
      select.value = 'legal';
      select.dispatchEvent(new Event('change'));
    },
    () => rows()[1]?.dataset.row === 'order-00100',
  );
  const sheets = board.shadowRoot.adoptedStyleSheets;
  return { paint, change, filter, markup, sheets };
}

/** The floor: nothing but the markup of what is seen, set at once. */
export async function floor(host, markup, sheets) {
  const element = host.appendChild(document.createElement('div'));
  const root = element.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = sheets;
  const fill = () => (root.innerHTML = `<section part="base"><ul>${markup.join('')}</ul></section>`);
  const paint = await timed(fill, () => true);
  const change = await timed(
    () => (root.querySelectorAll('.row')[1].outerHTML = markup[1]),
    () => true,
  );
  const filter = await timed(fill, () => true);
  return { paint, change, filter };
}

const cells = orders.map(({ id, task, taken, terms }) => ({
  id,
  when: task.startsAt,
  title: task.title,
  category: task.category,
  place: task.place.label,
  left: terms.seats - taken,
}));
/** Peers get the room that twenty of their own rows and their head need. */
const boxOf = (rowHeight) => `height:${rowHeight * (VISIBLE + 1)}px`;
const fields = ['when', 'title', 'category', 'place', 'left'];

/** What measuring costs by itself; it is taken off everything. */
export const nothing = () =>
  timed(
    () => {},
    () => true,
  );

export async function tabulator(host) {
  const box = Object.assign(host.appendChild(document.createElement('div')), { style: boxOf(34) });
  let table;
  const columns = fields.map((field) => ({ field, title: field }));
  const paint = await timed(
    () =>
      new Promise((resolve) => {
        table = new window.Tabulator(box, { data: cells, index: 'id', height: 34 * (VISIBLE + 1), columns });
        table.on('tableBuilt', resolve);
      }),
    () => box.querySelector('.tabulator-row'),
  );
  const change = await timed(
    () => table.updateData([{ id: 'order-00001', left: 1 }]),
    () => true,
  );
  const filter = await timed(
    () => table.setFilter('category', '=', 'legal'),
    () => box.querySelectorAll('.tabulator-row')[1]?.textContent.includes('Task number 100'),
  );
  return { paint, change, filter };
}

export async function vaadin(host) {
  const grid = Object.assign(document.createElement('vaadin-grid'), { style: boxOf(37) });
  for (const path of fields) grid.append(Object.assign(document.createElement('vaadin-grid-column'), { path }));
  const text = () => grid.shadowRoot?.querySelector('#items')?.textContent !== undefined && grid.textContent;
  const paint = await timed(
    () => {
      grid.items = cells;
      host.append(grid);
    },
    () => text() && text().includes('Task number 1'),
  );
  const change = await timed(
    () => {
      cells[1].left = 1;
      grid.requestContentUpdate();
    },
    () => true,
  );
  const filter = await timed(
    () => (grid.items = cells.filter((each) => each.category === 'legal')),
    () => text().includes('Task number 100') && !text().includes('Task number 1Building'),
  );
  return { paint, change, filter };
}

export async function agGrid(host) {
  const box = Object.assign(host.appendChild(document.createElement('div')), { style: boxOf(42) });
  const rows = () => box.querySelectorAll('.ag-row[row-index]');
  let grid;
  const paint = await timed(
    () => {
      grid = createGrid(box, {
        rowData: cells,
        columnDefs: fields.map((field) => ({ field, filter: field === 'category' })),
        getRowId: ({ data }) => data.id,
        suppressAnimationFrame: true,
      });
    },
    () => [...rows()].some((row) => row.textContent.includes('Task number 0')),
  );
  const change = await timed(
    () => grid.applyTransaction({ update: [{ ...cells[1], left: 1 }] }),
    () => true,
  );
  const filter = await timed(
    () => grid.setFilterModel({ category: { filterType: 'text', type: 'equals', filter: 'legal' } }),
    () => [...rows()].some((row) => row.textContent.includes('Task number 100')),
  );
  return { paint, change, filter };
}

window.bench = { nothing, linli, floor, 'Tabulator': tabulator, 'Vaadin grid': vaadin, 'ag-grid': agGrid };
