import type { Line } from './network';

type Listener = (...told: unknown[]) => void;

/** The server's end of one line, with as much of a Socket.IO socket as the program uses. */
class VirtualSocket {
  disconnected = false;
  readonly rooms = new Set<string>();
  private readonly listeners = new Map<string, Listener>();

  constructor(
    readonly id: string,
    readonly request: object,
    private readonly line: Line,
    private readonly hear: (event: string, message: unknown) => void,
  ) {
    this.rooms.add(id);
  }
  get conn() {
    return { writeBuffer: this.line.buffer };
  }
  on(event: string, listener: Listener): void {
    this.listeners.set(event, listener);
  }
  /** Nobody floods here. */
  use(): void {}
  emit(event: string, message: unknown): void {
    // Encoded once, as on a wire: nobody shares an object with the server.
    const bytes = JSON.stringify(message);
    this.line.down(() => this.hear(event, JSON.parse(bytes)));
  }
  join(room: string): void {
    this.rooms.add(room);
  }
  leave(room: string): void {
    this.rooms.delete(room);
  }
  disconnect(): void {
    this.line.goodbye();
    this.gone();
  }
  told(event: string, ...given: unknown[]): void {
    if (!this.disconnected) this.listeners.get(event)?.(...given);
  }
  gone(): void {
    if (this.disconnected) return;
    this.disconnected = true;
    this.listeners.get('disconnect')?.();
  }
}

/** Stands for Socket.IO's server under the real gateway; the last one made is the one that listens. */
export class VirtualServer {
  static listening: VirtualServer | null = null;
  private readonly sockets = new Map<string, VirtualSocket>();
  private connection: Listener = () => {};
  private count = 0;
  /** What goes before a request is of no account where there is no HTTP. */
  readonly engine = { use: (): void => {}, on: (): void => {} };

  /** All lines are opened by one request, which is let in as long before the first of them as the server takes to start. */
  private readonly request = { headers: {} };

  constructor(_http: unknown, { allowRequest }: { allowRequest: (request: object, answer: () => void) => void }) {
    VirtualServer.listening = this;
    allowRequest(this.request, () => undefined);
  }
  on(_event: 'connection', listener: Listener): void {
    this.connection = listener;
  }
  accept(line: Line, hear: (event: string, message: unknown) => void): VirtualSocket {
    this.count += 1;
    const socket = new VirtualSocket(`s${this.count}`, this.request, line, hear);
    this.sockets.set(socket.id, socket);
    this.connection(socket);
    return socket;
  }
  to(rooms: string | readonly string[]) {
    const wanted = [rooms].flat();
    return {
      emit: (event: string, message: unknown): void => {
        for (const socket of this.sockets.values())
          if (!socket.disconnected && wanted.some((room) => socket.rooms.has(room))) socket.emit(event, message);
      },
    };
  }
  disconnectSockets(): void {
    for (const socket of this.sockets.values()) socket.disconnect();
  }
  close(): Promise<void> {
    if (VirtualServer.listening === this) VirtualServer.listening = null;
    return Promise.resolve();
  }
}
