/** The text that a villager forwards: it must make sense in a chat without opening the link. */
import type { Program } from '@kentongan/contract/schemas';
import type { ProgramStatus } from '@kentongan/contract/status';
import type { ProgramWords } from './locale/id.ts';
import { whenText } from './timing.ts';

/** Name, status and date, audience, address: four lines, WhatsApp's bold around the name. */
export function shareText(program: Program, status: ProgramStatus, words: ProgramWords, lang: string): string {
  const when = whenText(program, status, words, lang);
  const until = when.date ? `${when.lead} ${when.date}` : when.lead;
  return [`*${program.name}*`, `${words.status[status]}. ${until}.`, `${words.label.audience}: ${program.audience}`, program.url].join('\n');
}
