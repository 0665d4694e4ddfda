#!/usr/bin/env node
/** The demonstration's command: serves it, or reads NYC Service opportunities into a community. @module */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer, openDatabase, readSettings, serveUntilStopped } from '@linli/server';
import { importNycService } from './nyc/import.ts';
import { serveDemo } from './serve.ts';

const usage = `linli-demo                                        serve the demonstration and the example pages
linli-demo import-nyc FILE --community ID         read NYC Service opportunities into a community

Environment: PORT, LINLI_DATA (folder, .linli-demo by default) or DATABASE_URL, LINLI_DATA_KEY`;

const say = (line: string): void => console.log(line);

async function main(): Promise<number> {
  const options = { community: { type: 'string' }, root: { type: 'string' } } as const;
  const { positionals, values } = parseArgs({ allowPositionals: true, options });
  const [command, file] = positionals;
  // Three folders above the built command.
  const root = values.root ?? fileURLToPath(new URL('../../..', import.meta.url));
  if (command === undefined) return serveUntilStopped(() => serveDemo(readSettings(process.env, { demo: true }), root, say));
  if (command === 'import-nyc' && file && values.community) return importInto(values.community, file);
  console.error(usage);
  return command === 'help' ? 0 : 2;
}

/** Reads a file into a community of whatever database the environment names. */
async function importInto(communityId: string, file: string): Promise<number> {
  const { place, dataKey } = readSettings(process.env);
  const server = createServer({ database: await openDatabase(place), authenticate: async () => undefined, dataKey });
  try {
    const { imported, unchanged, refused } = await importNycService(server, file, communityId);
    for (const { row, reason } of refused) say(`row ${row}: refused, ${reason}`);
    say(`${imported} imported, ${unchanged} unchanged, ${refused.length} refused`);
    return 0;
  } finally {
    await server.close();
  }
}

main().then(
  (code) => process.exit(code),
  (fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exit(1);
  },
);
