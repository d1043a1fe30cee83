/** An install need not hold every level: village-only, regency-only and province installs are each walked from sending to every end. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ASPIRATION_CATEGORIES, actionsFor, isOpen, openTicket, systemActionDue, takesConflictOfInterest, transition, type OfficeLevel, type Ticket, type TicketAction, type TicketActionType, type TicketActor, type TicketContext } from '@kentongan/contract';
import { A, C, D, DAY, K, OUTSIDE, S, T0, U, UV, V, VILLAGE, opened, outcome, sample, walk } from './cast.ts';

const SISTER: TicketActor = { role: 'regency_admin', scope: '61.12' };

interface Install {
  levels: OfficeLevel[];
  /** Who decides, and who acts as the unit. */
  officer: TicketActor;
  unit: TicketActor;
  unitHasOfficer: boolean;
}

const INSTALLS: Record<string, Install> = {
  'a village alone, with its officer only': { levels: ['village'], officer: D, unit: D, unitHasOfficer: false },
  'a village with a unit': { levels: ['village'], officer: D, unit: UV, unitHasOfficer: true },
  'a regency alone, with its admin only': { levels: ['regency'], officer: V, unit: V, unitHasOfficer: false },
  'a regency with a unit': { levels: ['regency'], officer: V, unit: U, unitHasOfficer: true },
  'a province alone': { levels: ['province'], officer: A, unit: { role: 'unit_officer', scope: '61', unit: 'pu' }, unitHasOfficer: true },
  'regency and province': { levels: ['regency', 'province'], officer: V, unit: U, unitHasOfficer: true },
  'village and province': { levels: ['village', 'province'], officer: A, unit: { role: 'unit_officer', scope: '61', unit: 'pu' }, unitHasOfficer: true },
  'every level': { levels: ['village', 'regency', 'province'], officer: V, unit: U, unitHasOfficer: true },
};

for (const [name, { levels, officer, unit, unitHasOfficer }] of Object.entries(INSTALLS)) {
  const context: TicketContext = { levels, unitHasOfficer };
  const go = (steps: [TicketActionType | TicketAction, TicketActor][], input = {}): Ticket => walk(opened(input, context), steps, context);
  const answered: [TicketActionType, TicketActor][] = [['verify', officer], ['forward', officer], ['start', unit], ['answer', unit]];

  test(`${name}: sent, completed, verified, acted on, answered, reopened, returned twice, closed`, () => {
    const ticket = go([
      ['ask_detail', officer], ['complete', C], ...answered, ['reopen', C], ['forward', officer], ['return', unit], ['forward', officer], ['return', unit],
    ]);
    assert.equal(ticket.bounces, 2);
    const decider = [A, V, D].find((actor) => levels.includes(({ province_admin: 'province', regency_admin: 'regency' } as Record<string, OfficeLevel>)[actor.role] ?? 'village'))!;
    for (const actor of [A, V, D]) {
      assert.equal(actionsFor(ticket, actor, { ...context, now: T0 }).includes('forward'), actor === decider, `after two returns: ${actor.role}`);
    }
    const region = (decider as { scope: string }).scope;
    const last = unitHasOfficer ? { role: 'unit_officer' as const, scope: region, unit: 'pu' } : unit;
    const closed = walk(ticket, [[{ type: 'forward', unit: 'pu' }, decider], ['start', last], ['answer', last], ['close', C]], context);
    assert.equal(closed.state, 'closed');
    assert.equal(closed.office.region, region);
  });

  test(`${name}: every end is reached`, () => {
    assert.equal(go([['reject', officer]]).state, 'rejected');
    assert.equal(go([['merge', officer]]).state, 'merged');
    assert.equal(go([['ask_detail', officer], ['archive', officer]]).state, 'archived');
    assert.equal(go([...answered, ['withdraw', C]]).state, 'withdrawn');
    const outside = go([['verify', officer], [{ type: 'out_of_scope', office: OUTSIDE, message: 'Ke balai.' }, officer]]);
    assert.deepEqual([outside.state, outside.outOfScopeOffice, isOpen(outside)], ['out_of_scope', OUTSIDE, false]);
    for (const actor of [C, D, V, A, S]) assert.ok(!actionsFor(outside, actor, context).some((type) => ['verify', 'withdraw', 'forward'].includes(type)));
    const asked = go([['ask_detail', officer]]);
    assert.equal(systemActionDue(asked, { ...context, now: T0 + 10 * DAY }), undefined);
    assert.deepEqual(systemActionDue(asked, { ...context, now: T0 + 20 * DAY }), { type: 'archive' });
    assert.equal(walk(asked, [['archive', S]], { ...context, now: T0 + 20 * DAY }).state, 'archived');
    const done = go(answered);
    assert.equal(outcome(() => walk(done, [['close', S]], context)), 'not_due');
    assert.deepEqual(systemActionDue(done, { ...context, now: T0 + 20 * DAY }), { type: 'close' });
    assert.equal(walk(done, [['close', S]], { ...context, now: T0 + 20 * DAY }).state, 'closed');
  });

  test(`${name}: every category finds an office that is there and can decide`, () => {
    for (const category of ASPIRATION_CATEGORIES) {
      const ticket = opened({ category }, context);
      assert.ok(levels.includes(ticket.office.level), category);
      assert.ok([D, V, A].some((actor) => actionsFor(ticket, actor, context).includes('verify') && (actor as { scope: string }).scope === ticket.office.region), category);
    }
  });

  test(`${name}: a complaint about the village never meets the village`, () => {
    assert.equal(takesConflictOfInterest(VILLAGE, context), !levels.every((level) => level === 'village'));
    assert.equal(takesConflictOfInterest(VILLAGE, { ...context, outsideOffice: true }), true);
    for (const about of [{ kind: 'complaint', category: 'village_fund' }, { aboutVillageOfficials: true }] as const) {
      if (levels.every((level) => level === 'village')) {
        assert.equal(outcome(() => opened(about, context)), 'outside_office_missing');
        const byMail = opened(about, { ...context, outsideOffice: true });
        assert.deepEqual(byMail.office, { level: 'regency', region: '61.10' });
        assert.deepEqual([actionsFor(byMail, D, context), actionsFor(byMail, K, context)], [[], []]);
        continue;
      }
      let ticket = opened(about, context);
      assert.notEqual(ticket.office.level, 'village');
      for (const [type, actor] of [...answered, ['reopen', C]] as [TicketActionType, TicketActor][]) {
        for (const local of [D, K, UV]) assert.deepEqual(actionsFor(ticket, local, context), [], `${ticket.state}: ${local.role}`);
        ticket = walk(ticket, [[type, actor]], context);
      }
      assert.equal(outcome(() => walk(ticket, [[{ type: 'forward', unit: 'kaur', unitRegion: VILLAGE }, officer]], context)), 'transition_forbidden');
    }
  });
}

test('verification may find that it is about the village; from then on the village is out, and stays out', () => {
  const fund = walk(opened({ kind: 'complaint', category: 'education' }), [[{ type: 'verify', category: 'village_fund', publicTitle: 'Dana', publicText: 'Dana sekolah.' }, V]]);
  assert.deepEqual([fund.bypassesVillage, actionsFor(fund, D), actionsFor(fund, K)], [true, [], []]);
  const renamed = walk(opened({ kind: 'complaint', category: 'village_fund' }), [[{ type: 'verify', kind: 'aspiration', category: 'roads', publicTitle: 'Jalan', publicText: 'Jalan rusak.' }, V]]);
  assert.deepEqual([renamed.bypassesVillage, actionsFor(renamed, D)], [true, []]);
});

test('an aspiration in the village fund is no complaint: the regency decides, the village may read and ask', () => {
  const ticket = opened({ category: 'village_fund' });
  assert.deepEqual([ticket.bypassesVillage, ticket.office.level], [false, 'regency']);
  assert.ok(actionsFor(ticket, D).includes('ask_detail') && !actionsFor(ticket, D).includes('verify'));
});

test('what is about a higher region goes to its office, or to the highest one of the install', () => {
  assert.deepEqual(opened({ region: '61.10' }).office, { level: 'regency', region: '61.10' });
  assert.deepEqual(opened({ region: '61.10.01' }).office, { level: 'regency', region: '61.10' });
  assert.deepEqual(opened({ region: '61' }).office, { level: 'province', region: '61' });
  assert.ok(actionsFor(opened({ region: '61' }), A).includes('verify'));
  const context: TicketContext = { levels: ['regency'], home: '61.10' };
  const above = opened({ region: '61' }, context);
  assert.deepEqual(above.office, { level: 'regency', region: '61.10' });
  assert.deepEqual([V, SISTER].map((actor) => actionsFor(above, actor, context).includes('verify')), [true, false]);
  assert.equal(walk(above, [['verify', V], ['forward', V], ['start', U], ['answer', U], ['close', C]], context).state, 'closed');
});

test('an install whose accounts are all gone still receives', () => {
  assert.deepEqual(opened({}, { levels: [] }).office, { level: 'village', region: VILLAGE });
});

test('an office without an account here is named as one outside', () => {
  const ticket = opened({}, { levels: ['village'] });
  assert.equal(outcome(() => walk(ticket, [[{ type: 'out_of_scope', office: { level: 'regency', region: '61.10' }, message: 'Ke kabupaten.' }, D]], { levels: ['village'] })), 'office_required');
});

test('an account that goes away later leaves no ticket stuck', () => {
  const held = walk(opened(), [['verify', V], [{ type: 'out_of_scope', office: { level: 'province', region: '61' }, message: 'Jalan provinsi.' }, V]]);
  assert.ok(!actionsFor(held, V).includes('verify'));
  const context: TicketContext = { levels: ['village', 'regency'] };
  assert.equal(walk(held, [['verify', V], ['forward', V]], context).state, 'forwarded');
  assert.equal(outcome(() => walk(held, [['verify', D]], context)), 'transition_forbidden');
});

test('sent by a citizen, relayed by the KIM of the village, imported; by nobody else', () => {
  const input = { number: 'KB-1', kind: 'aspiration', category: 'roads', region: '6110012001' } as const;
  for (const [actor, action] of [[C, 'submit'], [K, 'relay'], [S, 'import']] as const) {
    const { ticket, effects } = openTicket(input, actor, { now: T0 });
    assert.deepEqual([ticket.region, ticket.state, ticket.version, ticket.history.length, ticket.history[0]!.action, ticket.history[0]!.actor.kind], [VILLAGE, 'received', 1, 1, action, actor.role]);
    assert.deepEqual(effects.map((effect) => effect.type === 'notify' && `${effect.to} ${effect.template}`), ['citizen opened', 'office opened']);
  }
  for (const actor of [D, V, A, U, { role: 'operator' }, { role: 'kim_editor', scope: '61.10.01.2002' }, { role: 'kim_editor', scope: '61.10' }, { role: 'kim_editor' }] as TicketActor[]) {
    assert.equal(outcome(() => openTicket(input, actor)), 'transition_forbidden', JSON.stringify(actor));
  }
  assert.equal(outcome(() => openTicket({ ...input, kind: 'wish' as 'aspiration' }, C)), 'kind_invalid');
  assert.equal(outcome(() => openTicket({ ...input, category: 'toString' as 'roads' }, C)), 'category_invalid');
  assert.equal(outcome(() => openTicket({ ...input, region: '61.1' }, C)), 'region_code_invalid');
});

test('without a context the machine’s clock and every level count', () => {
  const before = Date.now();
  const { ticket } = openTicket({ number: 'KB-1', kind: 'aspiration', category: 'roads', region: VILLAGE }, C);
  assert.equal(transition(ticket, sample('verify', ticket), D).ticket.state, 'verified');
  assert.ok(ticket.createdAt >= before && ticket.createdAt <= Date.now());
});
