/** Complaints that only the village itself would read here: where they go instead, said before anything is sent. Comes with the first complaint. */
import { html } from 'lit';
import type { CategoryList } from '@kentongan/contract/schemas';
import type { FormHost } from './host.ts';

const WORDS = {
  id: ['Di sini hanya desa yang membaca pengaduan ini, jadi belum dapat diterima. Sampaikan lewat SP4N-LAPOR: ', ' atau SMS ke 1708. Gratis.'],
  en: ['Only the village itself would read this complaint here, so it cannot be taken. Use SP4N-LAPOR: ', ' or a text message to 1708. Free of charge.'],
} as const;

/** What is drawn for the complaint as it is by then; nothing while the categories of its region cannot be read: the API refuses it all the same. */
export function openElsewhere(host: FormHost): () => unknown {
  let asked = '';
  let closed: readonly string[] = [];
  const ask = async (region: string): Promise<void> => {
    asked = region;
    closed = [];
    const { items } = await host.read<CategoryList>(`/v1/categories?region=${encodeURIComponent(region)}`);
    if (asked === region) closed = items.filter(({ complaint }) => complaint === false).map(({ key }) => key);
    host.show();
  };
  return () => {
    const { category, aboutVillageOfficials, region } = host.entry();
    if (region && asked !== region.code) ask(region.code).catch(() => {});
    const [before, after] = WORDS[host.language() as 'id' | 'en'];
    return region && (closed.includes(category) || (aboutVillageOfficials && closed.length)) ? html`<div class="alert warn" id="elsewhere" role="status"><p>${before}<a href="https://www.lapor.go.id/" rel="noopener">lapor.go.id</a>${after}</p></div>` : undefined;
  };
}
