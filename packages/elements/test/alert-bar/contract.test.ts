/** The alert bar holds what every widget holds. */
import { runWidgetContract } from '@kentongan/testing';

/** In force whenever the suite runs. */
const always = { id: 'contohalr1', title: 'Waspada banjir', text: 'Air sungai naik sejak pagi.', severity: 'warning', region: { code: '61.12.01.2001', name: 'Sungai Raya' }, startsAt: '2026-01-01T06:00:00+07:00', endsAt: '2099-01-01T06:00:00+07:00' } as const;

runWidgetContract({ tag: 'kim-alert-bar', module: new URL('../../src/alert-bar/define.ts', import.meta.url).href, reads: '/v1/alerts', mock: { fixtures: { alerts: { items: [always] } } } });
