import type { SubscribeRequest } from '../../contract/events';
import type { ListenRequest, TellRequest } from '../../contract/relay';
import type { FromLine, ToLine, ToWorker } from './messages';

interface LineEvents {
  up: () => void;
  down: () => void;
  push: (raw: unknown) => void;
  heartbeat: (raw: unknown) => void;
  told: (raw: unknown) => void;
}

/** A socket port, as the live link takes one, to the exchange in the worker: a message port for each line. */
export const connectTo =
  (worker: { postMessage: (message: ToWorker, transfer: MessagePort[]) => void }) => (_url: string, events: LineEvents) => {
    let next = 0;
    let open: { port: MessagePort; replies: Map<number, (raw: unknown) => void> } | null = null;
    const tell = (message: ToLine): void => open?.port.postMessage(message);
    const ask = (reply: (raw: unknown) => void, toMessage: (n: number) => ToLine): void => {
      next += 1;
      open?.replies.set(next, reply);
      tell(toMessage(next));
    };

    const dial = (): void => {
      const { port1: port, port2 } = new MessageChannel();
      const own = { port, replies: new Map<number, (raw: unknown) => void>() };
      open = own;
      port.addEventListener('message', ({ data }: MessageEvent<FromLine>) => {
        if (open !== own) return;
        if (data.told === 'push') events.push(data.message);
        else if (data.told === 'heartbeat') events.heartbeat(data.message);
        else if (data.told === 'told') events.told(data.message);
        else if (data.told === 'reply') {
          own.replies.get(data.n)?.(data.message);
          own.replies.delete(data.n);
        } else events[data.told]();
      });
      port.start();
      worker.postMessage({ ask: 'line' } satisfies ToWorker, [port2]);
    };
    const hangUp = (): void => {
      tell({ do: 'close' });
      open?.port.close();
      open = null;
    };

    dial();
    return {
      subscribe: (request: SubscribeRequest, reply: (raw: unknown) => void): void => ask(reply, (n) => ({ do: 'subscribe', n, request })),
      unsubscribe: (channel: string): void => tell({ do: 'unsubscribe', channel }),
      listen: (request: ListenRequest, reply: (raw: unknown) => void): void => ask(reply, (n) => ({ do: 'listen', n, request })),
      unlisten: (room: string): void => tell({ do: 'unlisten', room }),
      tell: (request: TellRequest, reply: (raw: unknown) => void): void => ask(reply, (n) => ({ do: 'tell', n, request })),
      renew: (): void => {
        hangUp();
        events.down();
        dial();
      },
      close: hangUp,
    };
  };
