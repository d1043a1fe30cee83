/** The form keeps the contract of widgets. */
import { runWidgetContract } from '@kentongan/testing';

runWidgetContract({ tag: 'kim-aspiration-form', module: new URL('../../src/aspiration-form/define.ts', import.meta.url).href });
