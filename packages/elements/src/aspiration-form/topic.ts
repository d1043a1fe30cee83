/** The program that is asked about: its id travels with the aspiration, its name and category come when the API gives them. */
import type { Program } from '@kentongan/contract/schemas';

export class Topic {
  id: string | undefined;
  name = '';
  category: Program['category'] | undefined;

  /** Takes another program, or none. Resolves to true when its name has come and it is still the one asked about. */
  async follow(id: string | undefined, get: <T>(path: string) => Promise<T>): Promise<boolean> {
    this.id = id || undefined;
    this.name = '';
    this.category = undefined;
    if (!this.id) return false;
    try {
      const program = await get<Program>(`/v1/programs/${encodeURIComponent(this.id)}`);
      if (this.id !== id) return false;
      this.name = program.name;
      this.category = program.category;
      return true;
    } catch {
      // The question can be asked without the program's name.
      return false;
    }
  }
}
