/** `npm start`: installs, builds, and serves the demonstration. @module */
import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { install, root, underToolchain } from './toolchain.mjs';

underToolchain('scripts/start.mjs');
install();
build();

const server = spawn(process.execPath, ['packages/demo/dist/linli-demo.js'], { cwd: root, stdio: 'inherit' });
// Ctrl-C reaches the server too: it closes its database, and we end with it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
