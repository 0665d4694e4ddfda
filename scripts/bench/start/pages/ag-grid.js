/** ag-grid with a plain form, for it has none. @module */
import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import { claimButton, columns, plainForm, rows } from './plain.js';

ModuleRegistry.registerModules([AllCommunityModule]);
document.querySelector('#form').innerHTML = plainForm();
const fields = columns.map((field) => ({ field, filter: field === 'category' }));
createGrid(document.querySelector('#board'), {
  rowData: await rows(),
  defaultColDef: { flex: 1 },
  columnDefs: [...fields, { colId: 'deed', cellRenderer: claimButton }],
  getRowId: ({ data }) => data.id,
  suppressAnimationFrame: true,
});
