/** The form's second tier, one chunk: what is needed only after the first step has been read. */
import { Delivery } from './delivery.ts';
import { DeliveryView } from './delivery-view.ts';
import type { FormHost } from './host.ts';
import { stepsId, type StepWords } from './locale/steps-id.ts';
import { PhotoTray } from './photo-tray.ts';
import { Where } from './where.ts';

export { contentOf } from './input.ts';
export { findPrivateNumbers, withoutPrivateNumbers } from '@kentongan/contract/private-numbers';
export { deviceToken } from '../base/device-token.ts';
export { refusalText } from './refusal.ts';
export { placeStep } from './step-place.ts';
export { photoStep } from './step-photo.ts';
export { sendStep } from './step-send.ts';
export { validate } from './validate.ts';

/** The words of the later steps in `id` or `en`. */
export async function stepWords(language: string): Promise<StepWords> {
  return language === 'en' ? (await import('./locale/steps-en.ts')).stepsEn : stepsId;
}

/** What the later steps work with, for one form. */
export interface Desk {
  readonly where: Where;
  readonly tray: PhotoTray;
  readonly delivery: Delivery;
  readonly kept: DeliveryView;
  /** Where a complaint goes that this place cannot take; nothing while it can, or that is not known. */
  elsewhere(): unknown;
  notice?: unknown;
  /** Fetches the privacy notice in the language of the page. */
  readNotice(): void;
  /** Takes the words of what has come since, in the language of the page. */
  speak(): void;
}

export function openDesk(host: FormHost): Desk {
  const delivery = new Delivery(host);
  const [where, tray] = [new Where(host), new PhotoTray(host)];
  const readNotice = (): void => void import('./notice.ts').then(({ notice }) => notice(host.language())).then((notice) => {
    desk.notice = notice;
    host.show();
  }, () => {});
  let asked = false;
  let elsewhere: (() => unknown) | undefined;
  const desk: Desk = {
    readNotice,
    elsewhere() {
      if (host.entry().kind !== 'complaint') return undefined;
      // Without its code the API says it.
      if (!asked) import('./elsewhere.ts').then(({ openElsewhere }) => { elsewhere = openElsewhere(host); host.show(); }, () => {});
      asked = true;
      return elsewhere?.();
    },
    where, tray, delivery, kept: new DeliveryView(delivery, host),
    speak() {
      if (delivery.later) void delivery.speak();
      if (desk.notice) readNotice();
      void Promise.all([where.speak(), tray.speak()]).then(() => host.show(), () => {});
    },
  };
  return desk;
}
