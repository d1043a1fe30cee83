/** The samples are what the contract says, so that a widget that draws them draws what the API sends. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { schemas, ticketNumber, trackingCode } from '@kentongan/contract';
import { deskSession, deskTickets, deskUnits, listOf } from '../src/desk-samples.ts';
import { fixtures } from '../src/fixtures.ts';

const table = [
  ['news', schemas.newsList, fixtures.news], ['newsDetail', schemas.newsItem, fixtures.newsDetail], ['programs', schemas.programList, fixtures.programs], ['regions', schemas.regionList, fixtures.regions],
  ['categories', schemas.categoryList, fixtures.categories], ['site', schemas.siteInfo, fixtures.site], ['alerts', schemas.alertList, fixtures.alerts], ['stats', schemas.stats, fixtures.stats],
  ['challenge', schemas.challenge, fixtures.challenge], ['receipt', schemas.aspirationReceipt, fixtures.receipt], ['aspirations', schemas.aspirationList, fixtures.aspirations],
  ['tickets', schemas.aspirationList, fixtures.tickets], ['personalData', schemas.personalData, fixtures.personalData], ['erasure', schemas.erasure, fixtures.erasure],
] as const;

for (const [name, schema, sample] of table) {
  test(`the sample of ${name} is valid`, () => {
    const result = schema.safeParse(sample);
    assert.deepEqual(result.error?.issues ?? [], []);
  });
}

test('every sample is in the table', () => {
  assert.deepEqual(table.map(([name]) => name).sort(), Object.keys(fixtures).sort());
});

test('the numbers and codes of the samples have their check letter', () => {
  assert.equal(ticketNumber.parse(fixtures.receipt.number), fixtures.receipt.number);
  for (const { number } of fixtures.tickets.items) assert.equal(ticketNumber.parse(number), number);
  assert.equal(trackingCode.parse(fixtures.receipt.trackingCode), fixtures.receipt.trackingCode);
});

test('the samples of the desk are valid', () => {
  for (const ticket of deskTickets) assert.deepEqual(schemas.deskTicket.safeParse(ticket).error?.issues ?? [], []);
  for (const box of ['mine', 'overdue', 'open', 'done', 'all']) assert.deepEqual(schemas.deskList.safeParse(listOf(deskTickets, new URLSearchParams({ box }))).error?.issues ?? [], []);
  for (const { role } of schemas.role.options.map((role) => ({ role }))) assert.deepEqual(schemas.sessionInfo.safeParse(deskSession(role)).error?.issues ?? [], []);
  assert.deepEqual(schemas.unitList.safeParse(deskUnits).error?.issues ?? [], []);
});
