/** Tables of what is published: news, programs, alerts and their pictures. */
import type { AspirationCategory } from '@kentongan/contract';
import type { Flag, RegionColumns } from './columns.ts';

export interface NewsTable extends RegionColumns {
  /** `shortId()`; ends the slug. */
  id: string;
  slug: string;
  title: string;
  summary: string;
  /** Sanitised, pictures rewritten to our media. */
  html: string;
  /** As it came, and its SHA-256: the evidence of what a source wrote. */
  original_html: string;
  original_hash: string;
  /** Hash of the lead picture in `media`. */
  media_hash: string | null;
  image_alt: string | null;
  category: string;
  category_key: string;
  site_key: string | null;
  source_id: string | null;
  /** De-duplication within a source, in this order: id, URL, content hash. */
  external_id: string | null;
  external_url: string | null;
  content_hash: string;
  status: 'draft' | 'published' | 'hidden';
  pinned: Flag;
  published_at: number;
  updated_at: number;
  created_at: number;
}

/** `document` is the program's own fields as JSON; the columns beside it are what lists filter and order by. Dates are instants (start of opens/starts, end of closes/ends, in the region's zone). */
export interface ProgramTable {
  id: string;
  slug: string;
  document: string;
  name: string;
  category: AspirationCategory;
  cancelled: Flag;
  opens_at: number | null;
  closes_at: number | null;
  starts_at: number | null;
  ends_at: number | null;
  quota_size: number | null;
  quota_taken: number | null;
  status: 'draft' | 'published' | 'hidden';
  site_key: string | null;
  published_at: number;
  updated_at: number;
  created_at: number;
}

export interface ProgramRegionTable extends RegionColumns {
  program_id: string;
  /** Order as given; 0 is the first and decides the zone. */
  position: number;
}

export interface AlertTable extends RegionColumns {
  id: string;
  title: string;
  text: string;
  url: string | null;
  severity: 'info' | 'warning' | 'danger';
  starts_at: number;
  ends_at: number;
  status: 'draft' | 'published' | 'hidden';
  created_at: number;
}

export interface MediaTable {
  /** SHA-256 of the re-encoded 960 px picture; file names are `{hash}-{width}.webp` and `.jpg`. */
  hash: string;
  width: number;
  height: number;
  /** JSON array of the widths held. */
  widths: string;
  created_at: number;
}
