/** The sample install on free ports over a folder of its own, for benchmarks. */
import { startSamples } from '../scripts/starting/start-samples.mjs';

/** `data`: an empty folder. Resolves to { api, pages, embed, stop }; `embed` is the folder that /embed/ serves. */
export async function startSample({ data }) {
  return startSamples({ home: data, build: false, ports: { api: 0, pages: 0 } });
}
