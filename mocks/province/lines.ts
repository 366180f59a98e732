import type { Wires } from '../../server/live/line';
import type { FromLine, ToLine } from '../wire/messages';
import type { Province } from './openProvince';

/** Every live line of the page: a message port that the exchange takes for a socket. */
export const createLines = () => {
  const lines = new Map<string, { tell: (message: FromLine) => void; channels: Set<string> }>();
  let made = 0;

  const wires: Wires = {
    broadcast: (channel, message) => {
      for (const { tell, channels } of lines.values()) if (channels.has(channel)) tell({ told: 'push', message });
    },
    beat: (ids, message) => {
      for (const id of ids) lines.get(id)?.tell({ told: 'heartbeat', message });
    },
    tell: (ids, message) => {
      for (const id of ids) lines.get(id)?.tell({ told: 'told', message });
    },
  };

  const open = (port: MessagePort, connect: Province['connect']): void => {
    made += 1;
    const id = `line-${made}`;
    const channels = new Set<string>();
    const tell = (message: FromLine): void => port.postMessage(message);
    const end = (): void => {
      if (!lines.delete(id)) return;
      line.end();
      port.close();
    };
    const line = connect({
      id,
      isGone: () => !lines.has(id),
      // A message port takes all that it is given.
      isClogged: () => false,
      push: (message) => tell({ told: 'push', message }),
      enter: (channel) => void channels.add(channel),
      leave: (channel) => void channels.delete(channel),
      cutOff: () => {
        tell({ told: 'down' });
        end();
      },
    });
    lines.set(id, { tell, channels });
    port.addEventListener('message', ({ data }: MessageEvent<ToLine>) => {
      if (data.do === 'subscribe') line.subscribe(data.request, (message) => tell({ told: 'reply', n: data.n, message }));
      else if (data.do === 'unsubscribe') line.unsubscribe(data.channel);
      else if (data.do === 'listen') line.listen(data.request, (message) => tell({ told: 'reply', n: data.n, message }));
      else if (data.do === 'unlisten') line.unlisten(data.room);
      else if (data.do === 'tell') line.tell(data.request, (message) => tell({ told: 'reply', n: data.n, message }));
      else end();
    });
    port.start();
    tell({ told: 'up' });
  };
  return { wires, open };
};
