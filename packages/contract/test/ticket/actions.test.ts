/** What each action has to bring, what it leaves in the ticket and the history, and what the server has to do about it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ContractError, REJECT_REASONS, TICKET_STATES, TRANSITIONS, transition, type Ticket, type TicketAction, type TicketActor } from '@kentongan/contract';
import { A, C, D, DAY, K, OUTSIDE, T0, TICKET_ACTIONS, U, UV, V, opened, outcome, sample, walk } from './cast.ts';

const verified = walk(opened(), [['verify', V]]);
const forwarded = walk(verified, [['forward', V]]);
const started = walk(forwarded, [['start', U]]);
const answered = walk(started, [['answer', U]]);
const PARENT = 'KB-1111-1111-1';

const effects = (ticket: Ticket, action: TicketAction | TicketAction['type'], actor: TicketActor): string[] =>
  transition(ticket, typeof action === 'string' ? sample(action, ticket) : action, actor, { now: T0 }).effects.map((effect) => (effect.type === 'notify' ? `notify ${effect.to}` : effect.type));

test('the table is data: every action is in it, every state is reached or begun with, nothing leaves an end', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(TRANSITIONS)), TRANSITIONS);
  assert.deepEqual([...new Set(TRANSITIONS.map((rule) => rule.action))].sort(), [...TICKET_ACTIONS].sort());
  assert.deepEqual([...new Set(['received', ...TRANSITIONS.flatMap((rule) => rule.to ?? [])])].sort(), [...TICKET_STATES].sort());
  for (const end of ['rejected', 'merged', 'withdrawn', 'archived'] as const) assert.ok(TRANSITIONS.every((rule) => rule.to === null || !rule.from.includes(end)));
  const seen = TRANSITIONS.flatMap((rule) => rule.from.map((from) => `${from} ${rule.action}`));
  assert.equal(new Set(seen).size, seen.length, 'one rule for a state and an action');
});

const lacking: [string, Ticket, TicketActor, object, string][] = [
  ['ask_detail without a message', opened(), D, { type: 'ask_detail' }, 'message_required'],
  ['ask_detail with a blank one', opened(), D, { type: 'ask_detail', message: ' \n' }, 'message_required'],
  ['verify without a public text', opened(), D, { type: 'verify' }, 'public_text_required'],
  ['verify with half of it', opened(), D, { type: 'verify', publicTitle: 'Jalan' }, 'public_text_required'],
  ['verify with a kind nobody knows', opened(), D, { type: 'verify', kind: 'wish', publicTitle: 'a', publicText: 'b' }, 'kind_invalid'],
  ['verify with a category nobody knows', opened(), D, { type: 'verify', category: 'potholes', publicTitle: 'a', publicText: 'b' }, 'category_invalid'],
  ['reject without a reason', opened(), D, { type: 'reject', message: 'Maaf.' }, 'reason_invalid'],
  ['reject for a reason that is none', opened(), D, { type: 'reject', reason: 'boring', message: 'Maaf.' }, 'reason_invalid'],
  ['reject without a message', opened(), D, { type: 'reject', reason: 'spam' }, 'message_required'],
  ['merge into nothing', opened(), D, { type: 'merge' }, 'parent_invalid'],
  ['merge into itself', opened(), D, { type: 'merge', parent: opened().number }, 'parent_invalid'],
  ['out_of_scope to nobody', opened(), D, { type: 'out_of_scope', message: 'Bukan kami.' }, 'office_required'],
  ['out_of_scope without an address', opened(), D, { type: 'out_of_scope', office: { ...OUTSIDE, address: '' }, message: 'Bukan kami.' }, 'office_required'],
  ['out_of_scope to a village', opened(), D, { type: 'out_of_scope', office: { level: 'village', region: '61.10.01.2002' }, message: 'Bukan kami.' }, 'office_required'],
  ['out_of_scope to a level that the region is not', opened(), D, { type: 'out_of_scope', office: { level: 'province', region: '61.10' }, message: 'Bukan kami.' }, 'office_required'],
  ['out_of_scope to oneself', verified, V, { type: 'out_of_scope', office: { level: 'regency', region: '61.10' }, message: 'Bukan kami.' }, 'office_required'],
  ['out_of_scope without a message', opened(), D, { type: 'out_of_scope', office: OUTSIDE }, 'message_required'],
  ['forward to nobody', verified, V, { type: 'forward', unit: ' ' }, 'unit_required'],
  ['forward to a unit of a region that is none', verified, V, { type: 'forward', unit: 'pu', unitRegion: '61.1x' }, 'region_code_invalid'],
  ['forward to a unit elsewhere', verified, V, { type: 'forward', unit: 'pu', unitRegion: '61.12' }, 'transition_forbidden'],
  ['return without a reason', forwarded, U, { type: 'return' }, 'reason_required'],
  ['start without a word or a plan', forwarded, U, { type: 'start' }, 'message_required'],
  ['start by a date that is none', forwarded, U, { type: 'start', targetDate: '2026-02-30' }, 'date_invalid'],
  ['answer without a message', started, U, { type: 'answer', photo: 'f1' }, 'message_required'],
  ['physical work without a photo', started, U, { type: 'answer', message: 'Selesai.', physicalWork: true }, 'photo_required'],
  ['reopen without a reason', answered, C, { type: 'reopen' }, 'reason_required'],
  ['extend without saying why', walk(opened({ kind: 'information_request' }), [['verify', V]]), V, { type: 'extend' }, 'message_required'],
  ['confidential without saying which', opened(), C, { type: 'set_confidential' }, 'already_set'],
  ['confidential off when it is off', opened(), C, { type: 'set_confidential', on: false }, 'already_set'],
  ['confidential on when it is on', opened({ confidential: true }), C, { type: 'set_confidential', on: true }, 'already_set'],
  ['confidential off by the regency', opened({ confidential: true }), V, { type: 'set_confidential', on: false }, 'transition_forbidden'],
  ['confidential off by the KIM', opened({ confidential: true }), K, { type: 'set_confidential', on: false }, 'transition_forbidden'],
  ['a public text before verification', opened(), D, { type: 'edit_public_text', publicTitle: 'a', publicText: 'b' }, 'transition_illegal'],
  ['an empty public text', verified, V, { type: 'edit_public_text', publicTitle: 'a' }, 'public_text_required'],
  ['an empty reply', opened(), C, { type: 'reply', message: '' }, 'message_required'],
  ['an action that is none', opened(), D, { type: 'approve' }, 'action_unknown'],
];
for (const [name, ticket, actor, action, code] of lacking) {
  test(`${name}: ${code}`, () => {
    assert.throws(() => transition(ticket, action as TicketAction, actor, { now: T0 }), (error) => error instanceof ContractError && error.code === code && error.message.length > 20);
  });
}

test('a refusal by state says what goes from there', () => {
  assert.throws(() => transition(opened(), sample('answer', opened()), U), /answer does not go from received\. From there go: ask_detail, verify, reject, merge, out_of_scope, withdraw/);
});

test('another version is a conflict before anything else is looked at', () => {
  const act = (expectedVersion: number): string => outcome(() => transition(opened(), sample('verify', opened()), D, { now: T0, expectedVersion }));
  assert.deepEqual([act(1), act(2), act(0)], ['done', 'version_conflict', 'version_conflict']);
});

test('every reason of rejection is taken and kept', () => {
  for (const reason of REJECT_REASONS) assert.equal(walk(opened(), [[{ type: 'reject', reason, message: 'Maaf.' }, D]]).rejectReason, reason);
});

test('a first response may be a plan with its date, and a photo proves physical work', () => {
  const planned = walk(forwarded, [[{ type: 'start', targetDate: '2026-07-01' }, U]]);
  assert.deepEqual(planned.history.at(-1)!.details, { targetDate: '2026-07-01' });
  assert.deepEqual(walk(planned, [[{ type: 'answer', message: 'Selesai.', physicalWork: true, photo: 'f2' }, U]]).history.at(-1)!.details, { photo: 'f2' });
  assert.equal(walk(planned, [[{ type: 'answer', message: 'Biayanya gratis.' }, U]]).state, 'answered');
});

test('the history says who did what, and who may read it', () => {
  const ticket = walk(opened(), [['recommend', K], ['verify', { ...V, id: 'u7' } as TicketActor], ['forward', V], ['return', U], ['forward', V], ['start', U], ['reply', C], ['answer', U]]);
  assert.deepEqual(ticket.history.map((entry) => `${entry.action} ${entry.actor.kind} ${entry.audience}`), [
    'submit citizen public', 'recommend kim_editor staff', 'verify regency_admin public', 'forward regency_admin staff', 'return unit_officer staff', 'forward regency_admin staff', 'start unit_officer public', 'reply citizen parties', 'answer unit_officer public',
  ]);
  assert.deepEqual(ticket.history[2], { at: T0, action: 'verify', actor: { kind: 'regency_admin', id: 'u7', region: '61.10' }, from: 'received', to: 'verified', audience: 'public', office: { level: 'regency', region: '61.10' }, details: { kind: 'aspiration', category: 'roads', inspection: false } });
  assert.deepEqual([ticket.history[3]!.unit, ticket.history[4]!.details, ticket.history[4]!.actor], ['pu', { reason: 'Bukan tugas kami' }, { kind: 'unit_officer', region: '61.10', unit: 'pu' }]);
});

test('an edited public text keeps what stood there, for the officers only', () => {
  const entry = walk(verified, [[{ type: 'edit_public_text', publicTitle: 'Jalan RT 03', publicText: 'Jalan berlubang.' }, D]]).history.at(-1)!;
  assert.deepEqual([entry.audience, entry.details], ['staff', { before: { publicTitle: 'Jalan rusak', publicText: 'Jalan di RT 03 rusak.' }, after: { publicTitle: 'Jalan RT 03', publicText: 'Jalan berlubang.' } }]);
});

test('published only with consent, after verification, and never while confidential', () => {
  assert.deepEqual([opened().published, verified.published], [false, true]);
  assert.deepEqual(effects(opened(), 'verify', V), ['notify citizen', 'publish']);
  const without = walk(opened({ mayPublish: false }), [['verify', V]]);
  assert.equal(without.published, false);
  const secret = walk(opened({ confidential: true }), [[{ type: 'verify' }, V]]);
  assert.deepEqual([secret.state, secret.published, secret.publicText], ['verified', false, null]);
  const shown = walk(secret, [[{ type: 'set_confidential', on: false }, C]]);
  assert.equal(shown.published, false, 'there is no public text yet');
  assert.deepEqual(effects(shown, 'edit_public_text', V), ['publish']);
  assert.deepEqual(effects(verified, 'edit_public_text', V), ['publish'], 'a changed text is published anew');
  assert.deepEqual(effects(without, 'edit_public_text', V), []);
  for (const actor of [C, V, K]) assert.deepEqual(effects(verified, { type: 'set_confidential', on: true }, actor), ['hide', 'unpublish_media'], actor.role);
  const hidden = walk(verified, [[{ type: 'set_confidential', on: true }, K]]);
  assert.deepEqual([hidden.published, effects(hidden, { type: 'set_confidential', on: false }, C)], [false, ['publish']]);
});

test('what follows from each ending', () => {
  assert.deepEqual(effects(started, 'withdraw', C), ['notify office', 'notify unit', 'hide', 'unpublish_media', 'erase_personal_data']);
  assert.deepEqual(transition(started, { type: 'withdraw' }, C, { now: T0 }).effects.at(-1), { type: 'erase_personal_data', what: 'all', by: T0 + 3 * DAY });
  assert.deepEqual(effects(answered, 'close', C), ['erase_personal_data', 'ask_rating']);
  assert.deepEqual(transition(answered, { type: 'close' }, V, { now: T0 }).effects, [{ type: 'notify', to: 'citizen', template: 'close' }, { type: 'erase_personal_data', what: 'contact', by: T0 + 90 * DAY }, { type: 'ask_rating' }]);
  assert.deepEqual(effects(walk(answered, [['close', C]]), 'reopen', C), ['notify office', 'keep_contact']);
  assert.deepEqual(effects(answered, 'reopen', C), ['notify office'], 'nothing was to be erased yet');
  assert.deepEqual(transition(opened(), { type: 'merge', parent: PARENT }, D, { now: T0 }).effects.at(-1), { type: 'move_supporters', to: PARENT });
  assert.equal(walk(opened(), [[{ type: 'merge', parent: PARENT }, D]]).parent, PARENT);
  assert.deepEqual(effects(opened(), 'reject', V), ['notify citizen', 'erase_personal_data']);
});

test('those are told who did not do it themselves', () => {
  assert.deepEqual(transition(verified, sample('forward', verified), V, { now: T0 }).effects, [{ type: 'notify', to: 'citizen', template: 'forward' }, { type: 'notify', to: 'unit', unit: 'pu', unitRegion: '61.10', template: 'forward' }]);
  assert.deepEqual(effects(forwarded, 'reply', C), ['notify office', 'notify unit']);
  assert.deepEqual(effects(forwarded, 'reply', U), ['notify citizen', 'notify office']);
  assert.deepEqual(effects(forwarded, 'return', U), ['notify office']);
  const up = transition(verified, { type: 'out_of_scope', office: { level: 'province', region: '61' }, message: 'Jalan provinsi.' }, V, { now: T0 });
  assert.deepEqual(up.effects[1], { type: 'notify', to: 'office', office: { level: 'province', region: '61' }, template: 'out_of_scope' });
});

test('after two returns only the province decides; a new office starts anew', () => {
  const once = walk(forwarded, [['return', U]]);
  assert.deepEqual([once.bounces, once.office.level], [1, 'regency']);
  const twice = walk(once, [['forward', V], ['return', U]]);
  assert.deepEqual([twice.bounces, twice.office], [2, { level: 'province', region: '61' }]);
  assert.deepEqual([D, V, A].map((actor) => outcome(() => walk(twice, [['forward', actor]]))), ['transition_forbidden', 'transition_forbidden', 'done']);
  const given = walk(twice, [[{ type: 'out_of_scope', office: { level: 'regency', region: '61.10' }, message: 'Tetap di kabupaten.' }, A], [{ type: 'verify' }, V], ['forward', V]]);
  assert.deepEqual([given.state, given.bounces], ['forwarded', 0]);
  // Wherever it lies: the rule does not rest on the office alone.
  for (const actor of [D, V]) assert.equal(outcome(() => walk({ ...twice, office: verified.office }, [['forward', actor]])), 'transition_forbidden');
  const village = walk(opened(), [['verify', D], ['forward', D], ['return', UV], ['forward', D], ['return', UV]]);
  assert.equal(village.office.level, 'province');
});
