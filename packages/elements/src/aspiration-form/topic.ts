/** The program that is asked about: its id travels with the aspiration, its name and category come when the API gives them. */
import type { Program } from '@kentongan/contract/schemas';

export class Topic {
  id: string | undefined;
  program: Pick<Program, 'name' | 'category'> | undefined;

  /** Takes another program, or none. Resolves to true when its name has come and it is still the one asked about. */
  async follow(id: string | undefined, get: <T>(path: string) => Promise<T>): Promise<boolean> {
    this.id = id || undefined;
    this.program = undefined;
    // The question can be asked without the program's name.
    const program = id ? await get<Program>(`/v1/programs/${encodeURIComponent(id)}`).catch(() => undefined) : undefined;
    if (!program || this.id !== id) return false;
    this.program = program;
    return true;
  }
}
