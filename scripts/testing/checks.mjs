/** Runs commands that either succeed or do not; together they count as one. */
import { runCommand } from './run-command.mjs';

/** Stops at the first command that fails. `commands` holds [program, arguments] pairs; programs of node_modules/.bin are found. */
export async function checks(commands) {
  for (const [program, args] of commands) {
    if (await runCommand(program, args) !== 0) {
      console.error(`✖ ${program} ${args.join(' ')}`);
      return { passed: 0, failed: 1 };
    }
  }
  return { passed: 1, failed: 0 };
}
