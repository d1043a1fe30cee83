/** Runs a program to its end, beside whatever else runs. */
import { spawn } from 'node:child_process';

/** Resolves to the exit code; null when it was killed or could not be run, which is then said. Programs of node_modules/.bin are found. */
export function runCommand(program, args, env = {}) {
  return new Promise((resolve) => {
    spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env }, shell: process.platform === 'win32' })
      .once('error', (error) => { console.error(`${program} could not be run: ${error.message}`); resolve(null); })
      .once('close', resolve);
  });
}
