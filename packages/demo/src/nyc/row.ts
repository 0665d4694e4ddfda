/** One row of the NYC Service table, with all its dirt, as what it means. Pure. @module */
import type { ServiceCategory, Task } from '@linli/core';

/** The columns that are read. */
export const columns = [
  'opportunity_id',
  'vol_requests',
  'title',
  'summary',
  'category_desc',
  'org_title',
  'org_content_id',
  'primary_loc',
  'locality',
  'region',
  'Borough',
  'start_date_date',
  'end_date_date',
  'created_date',
  'recurrence_type',
];

/** A row that can be imported. */
export interface NycRow {
  readonly source: string;
  readonly seats: number;
  readonly organisation: { readonly name: string; readonly source: string };
  readonly task: Task;
}

const categories: Readonly<Record<string, ServiceCategory>> = {
  'Strengthening Communities': 'community',
  'Helping Neighbors in Need': 'community',
  'Education': 'education',
  'Environment': 'environment',
  'Health': 'health',
  'Emergency Preparedness': 'emergency',
};

/** Reads a row, or says why it cannot be: what was expected, and what is there. */
export function readRow(fields: Readonly<Record<string, string>>): NycRow | string {
  const field = (name: string): string => (fields[name] ?? '').trim();
  const id = field('opportunity_id');
  const seats = Number(field('vol_requests'));
  const [from, to] = [dayOf(field('start_date_date')), dayOf(field('end_date_date'))];
  if (id === '') return 'opportunity_id: expected a number, it is blank';
  if (field('org_content_id') === '' || field('org_title') === '') return 'org_title: expected an organisation, it is blank';
  if (!Number.isInteger(seats) || seats < 1)
    return `vol_requests: expected the volunteers wanted, at least 1, it is "${field('vol_requests')}"`;
  if (!from) return `start_date_date: expected a date such as "March 17 2011", it is "${field('start_date_date')}"`;
  if (!to) return `end_date_date: expected a date such as "March 17 2011", it is "${field('end_date_date')}"`;
  if (to < from) return `end_date_date: expected a day not before the start, it is "${field('end_date_date')}"`;
  return {
    source: `nyc-service:${id}`,
    seats: Math.min(seats, 10_000),
    organisation: { name: field('org_title'), source: `nyc-service:${field('org_content_id')}` },
    task: {
      title: clipped(field('title'), 120),
      category: categories[field('category_desc')] ?? 'community',
      content: clipped(field('summary'), 2000),
      place: placeOf(fields),
      // The table has days without hours: a day of service is taken as nine to five, summer time aside.
      startsAt: `${from}T09:00:00-05:00`,
      endsAt: `${to}T17:00:00-05:00`,
      timing: from === to && field('recurrence_type') !== 'ongoing' ? 'fixed' : 'flexible',
    },
  };
}

/** "March 17 2011" as 2011-03-17. */
function dayOf(text: string): string | undefined {
  const match = /^([A-Z][a-z]+) (\d{1,2}) (\d{4})$/.exec(text);
  const time = match ? Date.parse(`${match[1]} ${match[2]}, ${match[3]} UTC`) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

/** Addresses run over lines and end in "(latitude, longitude)". */
function placeOf(fields: Readonly<Record<string, string>>): Task['place'] {
  const address = fields['locality'] || (fields['primary_loc'] ?? '');
  const match = /\((-?\d+\.\d+), (-?\d+\.\d+)\)/.exec(address);
  const street = address
    .replace(/\([^)]*\)\s*$/, '')
    .split(/\s*\n\s*/)
    .filter(Boolean)
    .join(', ')
    .trim();
  const area = [fields['Borough'], fields['region']].map((part) => (part ?? '').trim()).find(Boolean);
  const label = clipped(street || area || 'New York', 120);
  return match ? { label, position: { latitude: Number(match[1]), longitude: Number(match[2]) } } : { label };
}

function clipped(text: string, most: number): string {
  const points = [...text];
  return points.length <= most ? text : `${points.slice(0, most - 1).join('')}\u2026`;
}
