/** The form's first steps by keyboard alone: what is typed arrives, whoever else listens. */
import assert from 'node:assert/strict';
import type { Guest } from '../../e2e/embed/stage.ts';

const FORM = 'kim-aspiration-form >>> ';

export async function typeIn(guest: Guest): Promise<void> {
  const { page } = guest;
  const focus = async (selector: string): Promise<void> => { await (await page.waitForSelector(FORM + selector))!.evaluate((element) => { element.scrollIntoView({ block: 'center' }); (element as HTMLElement).focus(); }); };
  const value = (selector: string): Promise<string> => page.$eval(FORM + selector, (element) => (element as HTMLInputElement).value);
  await (await page.waitForSelector(`${FORM}select`))!.select('water');
  await focus('input.in');
  await page.keyboard.type('Sumur bor kami');
  assert.equal(await value('input.in'), 'Sumur bor kami', 'spaces in the line');
  await page.keyboard.press('Enter');
  await focus('textarea');
  await page.keyboard.type('Air keruh\nsejak lama sekali.');
  assert.equal(await value('textarea'), 'Air keruh\nsejak lama sekali.', 'Enter in the text');
  const wide = await page.$(`${FORM}.nav .main`).then(async (button) => (await page.$(`${FORM}[name=adult]`)) !== null && button !== null);
  if (!wide) {
    await focus('.nav .main');
    await page.keyboard.press(' ');
    await page.waitForSelector(`${FORM}#step-place`, { timeout: 5_000 }).catch(() => assert.fail('space on the main button did nothing'));
    await page.waitForSelector(`${FORM}#change`);
    await focus('.nav .main');
    await page.keyboard.press('Enter');
    await page.waitForSelector(`${FORM}#step-photo`, { timeout: 5_000 }).catch(() => assert.fail('Enter on the main button did nothing'));
  }
}
