/** Runs commands that either succeed or do not; together they count as one. */
import { spawnSync } from 'node:child_process';

/** Stops at the first command that fails. `commands` holds [program, arguments] pairs; programs of node_modules/.bin are found. */
export function checks(commands) {
  for (const [program, args] of commands) {
    const { status, error } = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
    if (error) console.error(`${program} could not be run: ${error.message}`);
    if (status !== 0) {
      console.error(`✖ ${program} ${args.join(' ')}`);
      return { passed: 0, failed: 1 };
    }
  }
  return { passed: 1, failed: 0 };
}
