/** The script tag and the frames as built, in Chromium, on host pages of every kind and on bad days. One API and one browser serve all cases. */
import { after, afterEach, before, describe } from 'node:test';
import { frames } from '../frames/frames.ts';
import { chunks } from './chunks.ts';
import { copies } from './copies.ts';
import { discretion } from './discretion.ts';
import { floor } from './floor.ts';
import { gone } from './gone.ts';
import { hostile } from './hostile.ts';
import { hosts } from './hosts.ts';
import { insertion } from './insertion.ts';
import { pageApi } from './page-api.ts';
import { pictures } from './pictures.ts';
import { policies } from './policies.ts';
import { sending } from './sending.ts';
import { single } from './single.ts';
import { openStage, type Stage } from './stage.ts';
import { versions } from './versions.ts';

describe('the script tag', () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.stop());
  afterEach(() => stage.clear());

  for (const cases of [copies, versions, pageApi, insertion, chunks, gone, pictures, policies, single, hosts, hostile, sending, discretion, frames, floor]) cases(() => stage);
});
