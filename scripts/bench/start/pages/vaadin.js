/** Vaadin's grid and fields. @module */
import '@vaadin/grid';
import '@vaadin/button';
import '@vaadin/radio-group';
import '@vaadin/select';
import '@vaadin/text-area';
import '@vaadin/text-field';
import { categories, claimButton, columns, lengths, lines, rows } from './plain.js';

const make = (tag, traits) => Object.assign(document.createElement(tag), traits);

const length = make('vaadin-radio-group', { label: 'length' });
length.append(...lengths.map((value) => make('vaadin-radio-button', { value, label: value })));
document
  .querySelector('#form')
  .append(
    ...lines.map((name) => make('vaadin-text-field', { name, label: name })),
    make('vaadin-select', { label: 'category', items: categories.map((value) => ({ label: value, value })) }),
    length,
    make('vaadin-text-area', { label: 'content' }),
    make('vaadin-button', { textContent: 'Send' }),
  );
const grid = document.createElement('vaadin-grid');
grid.append(...columns.map((path) => make('vaadin-grid-column', { path })));
const deed = (cell) => {
  if (!cell.firstChild) cell.append(claimButton());
};
grid.append(make('vaadin-grid-column', { renderer: deed }));
document.querySelector('#board').append(grid);
grid.items = await rows();
