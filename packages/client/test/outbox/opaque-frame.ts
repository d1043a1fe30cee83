/** Runs where storage, locks and secure contexts do not exist, and says what came of it. */
import { openDraft } from '@kentongan/client/draft';
import { openOutbox } from '@kentongan/client/outbox';
import { solveProof } from '@kentongan/client/proof';
import { fakeApi, photo } from './fake-api.ts';

const api = fakeApi(['drop_before', 'drop_after']);
const outbox = openOutbox({ api: 'https://api.example', transport: api.transport, random: () => 0 });
const told: string[] = [];
outbox.subscribe(({ kind }) => { told.push(kind); });
const draft = openDraft<string>({ api: 'https://api.example', version: 1, delay: 0 });
draft.save('Sumur bor');
draft.close();
const { stored, code } = await outbox.add({ title: 'Sumur bor' }, [photo('a.jpg')]);
await outbox.flush();
const waiting = await outbox.list();
await outbox.flush();
await outbox.flush();
parent.postMessage({
  stored, code, told, listed: waiting.map(({ stored: kept }) => kept), tickets: api.tickets.size, photos: api.photos.size, left: (await outbox.list()).length,
  draft: draft.read() ?? null, proof: (await solveProof({ parameters: { algorithm: 'NONE' } })) ?? null, origin,
}, '*');
