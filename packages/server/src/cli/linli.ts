#!/usr/bin/env node
/** The `linli` command: a thin shell over the server. @module */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { backupTo, foundFrom, restoreFrom, rotate } from './maintenance.ts';
import { readSettings, type Settings } from './settings.ts';
import { serve } from './serve.ts';
import { exportTo, importFrom, tableOf } from './exchange.ts';
import { distribute, openDatabase } from '../database/database.ts';
import { createServer, type Server } from '../server.ts';
import { verify } from '../journal/verify.ts';
import { serveUntilStopped } from './until-stopped.ts';

const usage = `linli serve                                       serve the Api and the widgets' scripts
linli migrate [--citus]                           bring the tables up to date; spread them over a Citus cluster
linli import TABLE FILE --community ID            read volunteers, organisations or records from a CSV table
linli export TABLE FILE --community ID            write them (--encoding gb18030); volunteers need --reason TEXT and have
                                                  their resident IDs masked without --with-id-numbers
linli verify                                      replay the journal and check it against what is stored
linli found FILE                                  found a community, told as JSON
linli backup FILE, linli restore FILE             everything as it is at one moment; into an empty database
linli rotate-key                                  seal resident IDs anew, under LINLI_NEXT_DATA_KEY

Environment: PORT, LINLI_DATA (folder) or DATABASE_URL, LINLI_DATA_KEY, LINLI_JWT_SECRET or LINLI_JWKS_URL,
LINLI_METRICS_PORT, LINLI_BEHIND_PROXY (yes or no)`;

const say = (line: string): void => console.log(line);

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      'citus': { type: 'boolean', default: false },
      'community': { type: 'string' },
      'root': { type: 'string' },
      'encoding': { type: 'string' },
      'reason': { type: 'string' },
      'with-id-numbers': { type: 'boolean', default: false },
    },
  });
  const [command, kind, file] = positionals;
  if (command === 'serve')
    return serveUntilStopped(() =>
      serve(readSettings(process.env, { tokens: true }), { root: values.root ?? repository() }, say),
    );
  if (command === 'migrate') return withServer((server) => sayMigrated(server, values.citus));
  if (command === 'verify') return withServer(sayFindings);
  const table = tableOf(kind);
  if (table && file && values.community) {
    const about = { file, communityId: values.community };
    const { encoding, reason, 'with-id-numbers': withIdNumbers } = values;
    if (command === 'import') return withServer((server) => importFrom(server, table, about, say));
    if (command === 'export')
      return withServer((server) => exportTo(server, table, { ...about, encoding, reason, withIdNumbers }, say));
  }
  if (command === 'rotate-key')
    return withServer((server, settings) => rotate(server, settings, process.env['LINLI_NEXT_DATA_KEY'], say));
  const action = kind === undefined ? undefined : fileActions[command ?? ''];
  if (action && kind) return withServer((server) => action(server, kind, say));
  console.error(usage);
  return command === undefined || command === 'help' ? 0 : 2;
}

/** What is done with one file. */
const fileActions: Readonly<Record<string, (server: Server, file: string, say: (line: string) => void) => Promise<number>>> = {
  found: foundFrom,
  backup: backupTo,
  restore: restoreFrom,
};

/** Where examples and scripts are: four folders above the built command, which is the repository or `node_modules`. */
function repository(): string {
  return fileURLToPath(new URL('../../../..', import.meta.url));
}

async function withServer(what: (server: Server, settings: Settings) => Promise<number>): Promise<number> {
  const settings = readSettings(process.env);
  const database = await openDatabase(settings.place);
  const server = createServer({ database, authenticate: async () => undefined, dataKey: settings.dataKey });
  try {
    return await what(server, settings);
  } finally {
    await server.close();
  }
}

async function sayMigrated({ db }: Server, citus: boolean): Promise<number> {
  say('The tables are up to date.');
  if (citus) say(`Spread over the cluster by community: ${(await distribute(db)).join(', ') || 'they were already'}.`);
  return 0;
}

async function sayFindings(server: Server): Promise<number> {
  const { events, snapshots, entries, faults } = await verify(server.db);
  say(`${events} events replayed, ${snapshots} snapshots compared, ${entries} ledger entries summed: ${faults.length} faults`);
  for (const fault of faults) say(`  ${fault}`);
  return faults.length === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exit(1);
  },
);
