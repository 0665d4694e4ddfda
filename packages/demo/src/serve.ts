/** Serves the demonstration: the Api, the widgets' scripts, and the example pages. @module */
import { resolve } from 'node:path';
import { byTokens, createServer, openDatabase, serve, type OpenServer, type Settings } from '@linli/server';
import { demonstration, demoTokens, type DemoPerson } from './room.ts';
import { demoOrganisation, loadDemo } from './load.ts';
import { demoPeople } from './people.ts';

/** Serves until the returned function is called; resolves once it is listening and loaded. `root` is the repository. */
export function serveDemo(settings: Settings, root: string, say: (line: string) => void): Promise<() => Promise<void>> {
  const pages = {
    '/': resolve(root, 'examples/property-portal'),
    '/plain/': resolve(root, 'examples/plain-page'),
  };
  return serve(settings, { root, pages, isLogged: false, open: openDemo(resolve(root, 'examples/data'), say) }, say);
}

/** A server whose callers are the demonstration's people, and whose clock is that of the year that is loaded. */
function openDemo(samples: string, say: (line: string) => void): OpenServer {
  return async ({ place, dataKey }, watching) => {
    let simulated: string | undefined;
    const people: DemoPerson[] = [];
    const server = createServer({
      database: await openDatabase(place),
      authenticate: byTokens((token) => demoTokens(people)(token)),
      dataKey,
      clock: () => simulated ?? new Date().toISOString(),
      moreRooms: [demonstration(people)],
      ...watching,
    });
    try {
      await loadDemo(server, (now) => (simulated = now), samples, say);
    } catch (fault) {
      await server.close();
      throw fault;
    }
    people.push(...demoPeople(await demoOrganisation(server)));
    return server;
  };
}
