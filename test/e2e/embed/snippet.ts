/** What people paste, and pages to paste it into. */
import { REGION } from './stage.ts';

export const feed = (more = ''): string => `<div data-kim-widget="news-feed" data-region="${REGION}" data-limit="3" ${more}><a class="cadangan" href="/berita">Berita Desa Sungai Raya</a></div>`;
export const programs = (): string => `<div data-kim-widget="program-list" data-region="${REGION}" data-limit="3"><a class="cadangan" href="/program">Program untuk warga</a></div>`;
export const form = (): string => `<div data-kim-widget="aspiration-form" data-region="${REGION}"><a class="cadangan" href="/aspirasi">Sampaikan aspirasi</a></div>`;

/** The tag of the floating file; `query` makes it another address, hence another copy that runs. */
export const tag = (api: string, query = ''): string => `<script type="module" src="${api}/embed/v1/kentongan.js${query}"></script>`;

export const html = (body: string, head = '', start = '<!doctype html>'): string => `${start}<html lang="id"><head><meta charset="utf-8"><title>Desa</title>${head}</head><body>${body}</body></html>`;
