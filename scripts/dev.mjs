/** Watches the browser sources, rebuilds the bundles and reloads the sample pages. Everything else is `npm start`. */
import { spawn } from 'node:child_process';

const children = [
  spawn('npx', ['--no-install', 'rollup', '-c', 'rollup.config.ts', '--watch', '--no-watch.clearScreen'], { stdio: 'inherit' }),
  spawn(process.execPath, ['scripts/start.mjs', '--watch'], { stdio: 'inherit' }),
];
const stop = () => { for (const child of children) child.kill('SIGTERM'); };
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
for (const child of children) child.on('exit', (code) => { stop(); process.exitCode = code ?? 0; });
