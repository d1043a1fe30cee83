#!/usr/bin/env node
/** The command line: `kentongan --help`. */
import { Command, CommanderError } from 'commander';
import { ConfigError, VARIABLES } from './config.ts';
import { registerContent } from './cli/content.ts';
import { registerOffices } from './cli/offices.ts';
import { registerCare } from './cli/care.ts';
import { Refusal } from './cli/refusal.ts';
import { registerRotateKey } from './cli/rotate-key.ts';
import { registerServe } from './cli/serve.ts';

/** Something was asked for that there is not; nothing was done. */
const USAGE = 2;

const program = new Command('kentongan').description('News, programs and aspirations of a village: the server and its tools.').version('0.1.0')
  .exitOverride().showHelpAfterError('`kentongan --help` lists the commands, `kentongan COMMAND --help` the options of one.');
registerServe(program, Object.entries(VARIABLES).map(([name, { default: initial, help }]) => `  ${name.padEnd(32)} ${help} (default: ${initial || 'none'})`).join('\n'));
registerContent(program);
registerOffices(program);
registerCare(program);
registerRotateKey(program);

try {
  await program.parseAsync();
} catch (error) {
  // Commander has said what is wrong, or printed the help that was asked for.
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : USAGE);
  console.error(error instanceof ConfigError || error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
