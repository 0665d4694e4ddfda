/** What the bench of load is made of: our own packages as they are built, and the parts that the server itself stands on. @module */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../toolchain.mjs';

const server = createRequire(join(root, 'packages/server/package.json'));

/** A package as the server has it. */
export const part = (name) => import(server.resolve(name));

/** A package of ours as it is built. */
export const ours = (name) => import(join(root, 'packages', name, 'dist/index.js'));

/** The built `linli` command. */
export const linli = join(root, 'packages/server/dist/cli/linli.js');
