/** Sends aspirations as fast as they are taken, for benchmarks. */
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';

const VILLAGES = ['61.12.01.2001', '61.06.01.2004', '61.01.01.2001', '61.04.01.2011', '61.03.01.2007'];

const content = (nth) => JSON.stringify({
  kind: 'complaint', category: 'roads', title: `Jembatan gantung nomor ${nth} sudah lapuk`, text: 'Papan jembatan gantung di dusun kami sudah lapuk dan berbahaya bagi anak sekolah yang lewat setiap pagi. '.repeat(3), region: VILLAGES[nth % VILLAGES.length], place: 'Dekat balai dusun',
  anonymous: false, confidential: false, adult: true, reporter: { name: 'Sari Contoh', whatsapp: '0812 0000 0000' }, consents: [{ purpose: 'contact', noticeVersion: '1', language: 'id', widget: 'form' }],
});

/** One connection that is kept; a bare socket, so that the measuring takes little of the machine from what is measured. */
export function sender(port) {
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  let got = '';
  let done;
  socket.setEncoding('utf8').on('data', (text) => {
    got += text;
    const head = got.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/^content-length: (\d+)/im.exec(got)?.[1] ?? 0);
    if (Buffer.byteLength(got) - head - 4 < length) return;
    const reply = got;
    got = '';
    done(reply);
  }).on('error', (error) => done(Promise.reject(error)));
  return {
    async post(nth) {
      const body = content(nth);
      const started = performance.now();
      const reply = await new Promise((resolve) => {
        done = resolve;
        socket.write(`POST /v1/aspirations HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nIdempotency-Key: ${randomBytes(16).toString('hex')}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      });
      const took = performance.now() - started;
      if (!reply.startsWith('HTTP/1.1 201')) throw new Error(`Not received: ${reply.slice(0, 300)}`);
      return took;
    },
    end: () => socket.end(),
  };
}
