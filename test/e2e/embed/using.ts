/** What a visitor does with the widgets, at 360 px: reads an item, fills in and sends the form. */
import assert from 'node:assert/strict';
import type { Frame, Page } from 'puppeteer-core';

const READER = 'kim-news-feed >>> kim-news-reader >>> ';
const FORM = 'kim-aspiration-form >>> ';

const find = async (where: Page | Frame, selector: string): Promise<NonNullable<Awaited<ReturnType<Page['waitForSelector']>>>> => {
  const found = await where.waitForSelector(selector);
  assert.ok(found, selector);
  return found;
};
const press = async (where: Page | Frame, selector: string): Promise<void> => (await find(where, selector)).evaluate((element) => { (element as HTMLElement).click(); });

/** Opens the first item, and closes it. Gives its title and what was read. */
export async function readFirstItem(where: Page | Frame): Promise<{ title: string; text: string }> {
  const link = await find(where, 'kim-news-feed >>> article h3 a');
  const title = await link.evaluate((a) => a.textContent);
  await press(where, 'kim-news-feed >>> article h3 a');
  await find(where, `${READER}dialog[open] .text p`);
  const text = await (await find(where, `${READER}dialog[open]`)).evaluate((dialog) => dialog.textContent);
  await press(where, `${READER}dialog[open] .bar button`);
  return { title, text };
}

/** Fills in the first step and goes on to the second. */
export async function fillFirstStep(where: Page | Frame, title = 'Sumur bor untuk Dusun Melati'): Promise<void> {
  await (await find(where, `${FORM}select`)).select('water');
  await (await find(where, `${FORM}input.in`)).type(title);
  await (await find(where, `${FORM}textarea`)).type('Mohon sumur bor: kami mengambil air di sungai.');
  await press(where, `${FORM}.nav .main`);
  await find(where, `${FORM}#step-place`);
}

/** Sends the form from its second step. Gives the number on the receipt, what is said of one that waits, or what went wrong. */
export async function send(where: Page | Frame): Promise<string> {
  await find(where, `${FORM}#change`);
  await press(where, `${FORM}.nav .main`);
  await find(where, `${FORM}#step-photo`);
  await press(where, `${FORM}.nav .main`);
  await press(where, `${FORM}input[name=adult]`);
  await press(where, `${FORM}.nav .main`);
  return (await find(where, `${FORM}:is([part=number], #waiting, [role=alert])`)).evaluate((element) => element.textContent);
}

export const NUMBER = /KB-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]/;
