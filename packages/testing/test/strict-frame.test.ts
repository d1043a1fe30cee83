/** The strict page notices what it should: without this, "no violation" would prove nothing. */
import { expect } from '@open-wc/testing';
import { strictFrame } from '@kentongan/testing';
import { waitUntil } from '../src/wait-until.ts';

describe('strictFrame', () => {
  it('reports inline styles and refuses HTML text', async () => {
    const frame = await strictFrame(new URL('./careless-widget.ts', import.meta.url).href);
    try {
      const widget = frame.document.createElement('careless-widget');
      frame.document.body.append(widget);
      await waitUntil(() => frame.violations.length >= 3, `only: ${frame.violations.join('; ')}`);
      expect(frame.violations.filter((violation) => violation.startsWith('style-src')).length).to.be.at.least(2);
      expect(frame.violations.some((violation) => violation.startsWith('require-trusted-types-for'))).to.equal(true);
      expect(widget.dataset['refused']).to.equal('innerHTML');
    } finally {
      frame.remove();
    }
  });
});
