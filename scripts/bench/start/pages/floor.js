/** The floor: what is in sight written by hand, without any library. @module */
import { columns, plainForm, rows } from './plain.js';

document.querySelector('#form').innerHTML = plainForm();
const seen = (await rows()).slice(0, 20);
const cells = (row) => columns.map((name) => `<td>${row[name]}</td>`).join('');
document.querySelector('#board').innerHTML =
  `<table>${seen.map((row) => `<tr>${cells(row)}<td><button>Claim</button></td></tr>`).join('')}</table>`;
