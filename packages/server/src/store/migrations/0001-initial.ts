/** The first schema, the same for both stores. Text keys sort by code unit in both (`COLLATE "C"` on PostgreSQL), so keyset cursors agree. */
import { sql, type CreateTableBuilder, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Store } from '../store.ts';

type Builder = CreateTableBuilder<string, string>;

export function initial(kind: Store['kind']): Migration {
  const key = kind === 'postgres' ? sql`text collate "C"` : sql`text`;

  const regions = (table: Builder): Builder => (['region', 'province'] as const)
    .reduce((t, name) => t.addColumn(name, key, (c) => c.notNull()), table)
    .addColumn('regency', key).addColumn('district', key).addColumn('village', key);
  const texts = (...names: string[]) => (table: Builder): Builder => names.reduce((t, name) => t.addColumn(name, 'text', (c) => c.notNull()), table);
  const textsOrNull = (...names: string[]) => (table: Builder): Builder => names.reduce((t, name) => t.addColumn(name, 'text'), table);
  const numbers = (...names: string[]) => (table: Builder): Builder => names.reduce((t, name) => t.addColumn(name, 'bigint', (c) => c.notNull()), table);
  const numbersOrNull = (...names: string[]) => (table: Builder): Builder => names.reduce((t, name) => t.addColumn(name, 'bigint'), table);
  const flags = (...names: string[]) => (table: Builder): Builder => names.reduce((t, name) => t.addColumn(name, 'integer', (c) => c.notNull()), table);
  const keys = (...names: string[]) => (table: Builder): Builder => names.reduce((t, name) => t.addColumn(name, key, (c) => c.notNull()), table);
  const keysOrNull = (...names: string[]) => (table: Builder): Builder => names.reduce((t, name) => t.addColumn(name, key), table);

  return {
    async up(db: Kysely<unknown>) {
      const table = (name: string): Builder => db.schema.createTable(name);
      const id = (name: string) => (t: Builder): Builder => t.addColumn(name, key, (c) => c.primaryKey());
      // On SQLite the row lies in the tree of its key, one tree fewer to write: for short rows that every sending adds.
      const inKey = (t: Builder): Builder => (kind === 'sqlite' ? t.modifyEnd(sql`without rowid`) : t);
      const create = async (name: string, ...parts: ((table: Builder) => Builder)[]): Promise<void> => { await parts.reduce((t, part) => part(t), table(name)).execute(); };

      // The full-text index of SQLite points at row numbers, which only a column of their own keeps through VACUUM and so through a backup.
      const newsKey = kind === 'postgres' ? id('id') : (t: Builder): Builder => t.addColumn('row', 'integer', (c) => c.primaryKey()).addColumn('id', key, (c) => c.notNull().unique());

      await create('region', id('code'), texts('name', 'kind', 'name_key', 'search_key'), flags('level'), keysOrNull('parent', 'replaced_by'), numbersOrNull('valid_until'));
      await create('site', id('key'), texts('name', 'url', 'status'), keys('region'), numbers('created_at'));
      await create('site_request', id('id'), (t) => t.addColumn('code_hash', key, (c) => c.notNull().unique()), texts('name', 'url', 'status'), keys('region'), textsOrNull('contact', 'reason'), keysOrNull('site_key', 'decided_by'), flags('suspect'), numbersOrNull('decided_at'), numbers('created_at'));
      await create('source', id('id'), texts('url'), keys('region'), keysOrNull('site_key'), flags('enabled'), textsOrNull('etag', 'last_modified', 'last_error'), numbersOrNull('last_run_at'), numbers('created_at'));
      await create('news', newsKey, texts('slug', 'title', 'summary', 'html', 'original_html', 'original_hash', 'category', 'category_key', 'content_hash', 'status'), textsOrNull('image_alt', 'external_id', 'external_url'), keysOrNull('media_hash', 'site_key', 'source_id'), regions, flags('pinned'), numbers('published_at', 'updated_at', 'created_at'));
      await create('program', id('id'), texts('slug', 'document', 'name', 'category', 'status'), flags('cancelled'), numbersOrNull('opens_at', 'closes_at', 'starts_at', 'ends_at', 'quota_size', 'quota_taken'), keysOrNull('site_key'), numbers('published_at', 'updated_at', 'created_at'));
      await create('program_region', keys('program_id'), flags('position'), regions, (t) => t.addPrimaryKeyConstraint('program_region_key', ['program_id', 'position'] as never));
      await create('alert', id('id'), texts('title', 'text', 'severity', 'status'), textsOrNull('url'), regions, numbers('starts_at', 'ends_at', 'created_at'));
      await create('media', id('hash'), flags('width', 'height'), texts('widths'), numbers('created_at'));
      await create('ticket', id('id'), (t) => t.addColumn('number', key, (c) => c.notNull().unique()).addColumn('key_hash', key, (c) => c.notNull().unique()), texts('body_hash', 'receipt', 'tracking_hash', 'kind', 'category', 'title', 'text', 'state', 'office_level', 'life'), textsOrNull('place', 'contact', 'extra', 'sender_mask', 'public_title', 'public_text', 'rating_comment', 'notices_said', 'moderation_reasons'), keys('office_region'), keysOrNull('program_id', 'site_key', 'relayed_by', 'device_hash', 'unit', 'unit_region'), regions, flags('anonymous', 'confidential', 'about_village_officials', 'adult', 'in_moderation', 'published', 'version', 'supporters'), numbersOrNull('due_at', 'final_due_at', 'rating_score', 'verified_at', 'answered_at', 'answer_was_due_at', 'system_due_at', 'look_at', 'contact_erase_at', 'contact_erased_at', 'erase_at', 'erased_at'), numbers('created_at', 'updated_at'));
      await create('ticket_history', keys('ticket_id'), flags('seq'), texts('action', 'to_state', 'audience', 'actor'), textsOrNull('from_state', 'body'), numbers('at'), (t) => t.addPrimaryKeyConstraint('ticket_history_key', ['ticket_id', 'seq'] as never), inKey);
      await create('ticket_key', id('key_hash'), keys('ticket_id'), texts('body_hash'), textsOrNull('result'), numbers('created_at'));
      await create('ticket_photo', id('id'), keys('ticket_id', 'key_hash'), texts('source'), flags('width', 'height'), keysOrNull('media_hash'), numbers('created_at'));
      await create('photo_copy', id('hash'), keys('photo_id', 'ticket_id'), numbers('created_at'));
      await create('ticket_support', keys('ticket_id', 'device_hash'), numbers('created_at'), (t) => t.addPrimaryKeyConstraint('ticket_support_key', ['ticket_id', 'device_hash'] as never));
      await create('ticket_outcome', keys('ticket_id', 'target_id'), texts('kind'), flags('position'), (t) => t.addPrimaryKeyConstraint('ticket_outcome_key', ['ticket_id', 'target_id'] as never));
      await create('notice', id('id'), texts('recipient', 'channel', 'template', 'state'), keysOrNull('ticket_id', 'site_request_id', 'region', 'unit', 'target'), textsOrNull('office_level', 'error', 'reached'), flags('attempts'), numbersOrNull('sent_at'), numbers('next_at', 'created_at'), inKey);
      await create('webhook', id('id'), keys('region'), texts('url', 'secret'), flags('enabled'), numbers('created_at'));
      await create('unit', keys('region', 'key'), texts('name'), numbers('created_at'), (t) => t.addPrimaryKeyConstraint('unit_key', ['region', 'key'] as never));
      await create('spent_proof', id('proof_hash'), numbers('expires_at'));
      await create('consent', id('id'), keys('ticket_id'), texts('purpose', 'notice_version', 'text_hash'), textsOrNull('language', 'widget'), keysOrNull('site_key'), numbersOrNull('withdrawn_at'), numbers('at'), inKey);
      await create('staff', id('id'), (t) => t.addColumn('email', key, (c) => c.notNull().unique()), texts('name', 'password_hash'), flags('active'), numbers('created_at'));
      await create('staff_role', keys('staff_id'), texts('role'), keysOrNull('scope', 'unit'));
      await create('session', id('token_hash'), keys('staff_id'), numbers('expires_at', 'created_at'));
      await create('audit', id('id'), texts('actor', 'action', 'subject'), textsOrNull('detail'), numbers('at'));
      await create('setting', id('key'), texts('value'));
      await create('lease', id('name'), texts('holder'), numbers('expires_at'));

      await db.schema.createIndex('region_parent').on('region').columns(['parent', 'code']).execute();
      await db.schema.createIndex('region_name').on('region').columns(['name_key', 'code']).execute();
      // A list looks in the one column of its level, newest first; without a region it looks at all.
      for (const column of ['region', 'province', 'regency', 'district', 'village']) {
        await sql`create index ${sql.ref(`news_${column}`)} on news (${sql.ref(column)}, pinned desc, published_at desc, id desc) where status = 'published'`.execute(db);
        await sql`create index ${sql.ref(`program_region_${column}`)} on program_region (${sql.ref(column)}, program_id)`.execute(db);
      }
      await sql`create index news_all on news (pinned desc, published_at desc, id desc) where status = 'published'`.execute(db);
      // Every index costs each sending: figures and desks look by these, the public by the partial ones below.
      for (const column of ['province', 'regency', 'village']) await sql`create index ${sql.ref(`ticket_${column}`)} on ticket (${sql.ref(column)}, due_at, id)`.execute(db);
      for (const column of ['region', 'province', 'regency', 'district', 'village']) await sql`create index ${sql.ref(`ticket_public_${column}`)} on ticket (${sql.ref(column)}, created_at desc, id desc) where published = 1`.execute(db);
      await sql`create index ticket_public_all on ticket (created_at desc, id desc) where published = 1`.execute(db);
      // What a desk shows: the tickets of an office or unit, by their deadline.
      await sql`create index ticket_office on ticket (office_region, due_at, id)`.execute(db);
      await sql`create index ticket_unit on ticket (unit_region, unit, due_at, id) where unit is not null`.execute(db);
      // What jobs look for.
      for (const column of ['system_due_at', 'look_at', 'contact_erase_at', 'erase_at']) await sql`create index ${sql.ref(`ticket_${column}`)} on ticket (${sql.ref(column)}) where ${sql.ref(column)} is not null`.execute(db);
      await sql`create index notice_waiting on notice (next_at, id) where state = 'waiting'`.execute(db);
      await sql`create index notice_done on notice (created_at) where state <> 'waiting'`.execute(db);
      await db.schema.createIndex('notice_ticket').on('notice').column('ticket_id').execute();
      await db.schema.createIndex('photo_ticket').on('ticket_photo').column('ticket_id').execute();
      await db.schema.createIndex('photo_copy_ticket').on('photo_copy').column('ticket_id').execute();
      await db.schema.createIndex('photo_key').unique().on('ticket_photo').column('key_hash').execute();
      await sql`create index ticket_device on ticket (device_hash, body_hash) where device_hash is not null`.execute(db);
      await db.schema.createIndex('spent_proof_expires').on('spent_proof').column('expires_at').execute();
      await db.schema.createIndex('session_expires').on('session').column('expires_at').execute();
      await db.schema.createIndex('audit_at').on('audit').column('at').execute();
      await db.schema.createIndex('audit_subject').on('audit').columns(['subject', 'at']).execute();
      await sql`create index program_all on program (published_at desc, id desc) where status = 'published'`.execute(db);
      await db.schema.createIndex('news_source').on('news').column('source_id').execute();
      // An item of a source is there once, whoever stores it: by its id, else its address, else what it says. Imported by hand, the source is none; what staff wrote has neither.
      await sql`create unique index news_item on news (coalesce(source_id, ''), coalesce(external_id, external_url, content_hash)) where source_id is not null or external_id is not null`.execute(db);
      await db.schema.createIndex('alert_ends').on('alert').column('ends_at').execute();
      await db.schema.createIndex('consent_ticket').on('consent').column('ticket_id').execute();
      await db.schema.createIndex('role_staff').on('staff_role').column('staff_id').execute();

      if (kind === 'postgres') {
        await sql`alter table news add column search tsvector generated always as (to_tsvector('simple', title || ' ' || summary)) stored`.execute(db);
        await sql`create index news_search on news using gin (search)`.execute(db);
      } else {
        await sql`create virtual table news_search using fts5(title, summary, content='news', content_rowid='row', tokenize='unicode61 remove_diacritics 2')`.execute(db);
        await sql`create trigger news_search_insert after insert on news begin insert into news_search(rowid, title, summary) values (new.row, new.title, new.summary); end`.execute(db);
        await sql`create trigger news_search_delete after delete on news begin insert into news_search(news_search, rowid, title, summary) values ('delete', old.row, old.title, old.summary); end`.execute(db);
        await sql`create trigger news_search_update after update of title, summary on news begin insert into news_search(news_search, rowid, title, summary) values ('delete', old.row, old.title, old.summary); insert into news_search(rowid, title, summary) values (new.row, new.title, new.summary); end`.execute(db);
      }
    },
  };
}
