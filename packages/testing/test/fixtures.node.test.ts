/** The samples are what the contract says, so that a widget that draws them draws what the API sends. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { schemas, ticketNumber, trackingCode } from '@kentongan/contract';
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
