import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ContractError, DEFAULT_HOLIDAYS, dueDate, endOfLocalDate, isWorkingDay, localDateAt, startOfLocalDate } from '@kentongan/contract';

const holidays = DEFAULT_HOLIDAYS.dates;
const due = (from: string, days: number, zone = 'Asia/Pontianak'): string => localDateAt(dueDate(from, days, { zone, holidays }).getTime(), zone);

test('the day itself does not count; after 15.00 counts as the next day', () => {
  assert.equal(due('2026-11-24T10:00:00+07:00', 3), '2026-11-27');
  assert.equal(due('2026-11-24T15:00:00+07:00', 3), '2026-11-27');
  assert.equal(due('2026-11-24T15:00:01+07:00', 3), '2026-11-30');
  assert.equal(due('2026-11-24T10:00:00+07:00', 14), '2026-12-14');
});

test('the clock on the wall is the region’s own', () => {
  const instant = '2026-11-24T07:30:00Z'; // 14.30 WIB, 15.30 WITA, 16.30 WIT
  assert.equal(due(instant, 1, 'Asia/Pontianak'), '2026-11-25');
  assert.equal(due(instant, 1, 'Asia/Makassar'), '2026-11-26');
  assert.equal(due(instant, 1, 'Asia/Jayapura'), '2026-11-26');
});

test('a deadline runs across Lebaran 2026 and across the year’s end', () => {
  assert.equal(due('2026-03-17T09:00:00+07:00', 3), '2026-03-27');
  assert.equal(due('2026-12-23T09:00:00+07:00', 3), '2026-12-30');
  assert.equal(due('2026-12-30T09:00:00+07:00', 2), '2027-01-04');
});

test('a due date is the last millisecond of a working day, and one more day is never earlier', () => {
  fc.assert(fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2027-06-30'), noInvalidDate: true }), fc.integer({ min: 1, max: 60 }), fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'), (from, days, zone) => {
    const at = dueDate(from, days, { zone, holidays });
    const date = localDateAt(at.getTime(), zone);
    assert.equal(isWorkingDay(date, holidays), true);
    assert.equal(at.getTime(), endOfLocalDate(date, zone));
    assert.ok(at.getTime() > from.getTime());
    assert.ok(dueDate(from, days + 1, { zone, holidays }) > at);
  }));
});

test('the start of a date and the end of the day before touch', () => {
  assert.equal(startOfLocalDate('2026-12-09', 'Asia/Makassar') - 1, endOfLocalDate('2026-12-08', 'Asia/Makassar'));
});

test('nonsense is refused with a code', () => {
  assert.throws(() => dueDate('yesterday', 1, { zone: 'Asia/Jakarta', holidays }), (e) => e instanceof ContractError && e.code === 'date_invalid');
  assert.throws(() => dueDate(0, 1, { zone: 'Borneo/Kubu', holidays }), (e) => e instanceof ContractError && e.code === 'zone_invalid');
});
