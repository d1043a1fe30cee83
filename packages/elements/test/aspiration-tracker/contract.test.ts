/** The tracker keeps the contract of widgets. It shows its door before it asks for anything, so the suite's states are tested in aspiration-tracker.test.ts. */
import { runWidgetContract } from '@kentongan/testing';

runWidgetContract({ tag: 'kim-aspiration-tracker', module: new URL('../../src/aspiration-tracker/define.ts', import.meta.url).href });
