import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import type { ClientEvents, Push, ServerEvents } from '../../contract/events';
import { keyOf, toChange } from '../harness/datastreams';
import { drive, drivePlan } from '../harness/drive';
import { watchLoop } from '../harness/loopDelay';
import { serveCommands } from '../harness/serveCommands';
import { readUsage } from '../harness/usage';

/** The floor of a live page: a hundred spans whose text is set from each message, with nothing else around them. */
const FIGURES = Array.from({ length: 100 }, (_, n) => `<p data-figure="reading:${keyOf(n)}">0</p>`).join('');
const PAGE = `<!doctype html><meta charset="utf-8"><title>Sàn</title>${FIGURES}
<script src="/socket.io/socket.io.min.js"></script><script>
const spans = new Map([...document.querySelectorAll('[data-figure]')].map((span) => [span.dataset.figure.slice(8), span]));
const format = new Intl.NumberFormat('vi-VN');
io({ transports: ['websocket'] }).on('push', ({ changes }) => {
  for (const { reading } of changes) spans.get(reading.key).textContent = format.format(reading.value);
});
</script>`;

const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
});
/** The floor of fan-out: Socket.IO as it comes, one `io.emit` a batch. */
const io = new Server<ClientEvents, ServerEvents>(server);
/** The floor of a meeting: what one tells, all are told. */
io.on('connection', (socket) => {
  socket.on('tell', ({ room, body }, reply) => {
    reply({ outcome: 'told' });
    io.emit('told', { room, key: 'lead', at: new Date().toISOString(), body });
  });
});
const readLoop = watchLoop();
let seq = 0;

serveCommands(
  {
    start: () =>
      new Promise((resolve) =>
        server.listen(0, '127.0.0.1', () => {
          const address: AddressInfo | string | null = server.address();
          resolve({ port: typeof address === 'object' && address ? address.port : 0 });
        }),
      ),
    drive: (raw) =>
      drive(drivePlan.parse(raw), (samples) => {
        seq += 1;
        const changes = samples.map((sample) => toChange(sample, seq));
        const message: Push = {
          channel: 'readings',
          epoch: 'bench',
          prev: seq - 1,
          seq,
          at: new Date().toISOString(),
          revision: seq,
          changes,
        };
        io.emit('push', message);
      }),
    usage: readUsage,
    loop: readLoop,
  },
  async () => {
    io.disconnectSockets(true);
    await io.close();
  },
);
