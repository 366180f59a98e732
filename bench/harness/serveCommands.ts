import * as z from 'zod/mini';

const request = z.object({ id: z.int(), command: z.string(), args: z.optional(z.unknown()) });

/** The far side of `startChild`: answers each command, and ends with the bench that asked, after `close`. */
export const serveCommands = (commands: Record<string, (args: unknown) => unknown>, close: () => Promise<void>): void => {
  process.on('message', (raw) => {
    const { id, command, args } = request.parse(raw);
    const run = async () => {
      const handler = commands[command];
      if (!handler) throw new Error(`no command ${command}`);
      return handler(args);
    };
    run().then(
      (value: unknown) => process.send?.({ id, value }),
      (error: unknown) => process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  process.on('disconnect', () => {
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
};
