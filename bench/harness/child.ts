import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

const reply = z.object({ id: z.int(), error: z.optional(z.string()), value: z.optional(z.unknown()) });

/** A program of `bench/processes` on a core of its own, asked by name over IPC. */
export interface Child {
  ask<S extends z.ZodMiniType>(command: string, args: unknown, answer: S): Promise<z.infer<S>>;
  stop(): Promise<void>;
}

export const startChild = (name: 'gateway' | 'bareHttp' | 'bareSocket' | 'clients' | 'replay' | 'portal' | 'room'): Child => {
  const file = fileURLToPath(new URL(`../processes/${name}.ts`, import.meta.url));
  const child = fork(file, { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let next = 1;
  const ended = new Promise<void>((resolve) => {
    const end = (why: string) => {
      for (const { reject } of waiting.values()) reject(new Error(`${name} ${why}`));
      waiting.clear();
      resolve();
    };
    child.on('exit', (code) => end(`ended with code ${code}`));
    child.on('error', (error) => end(error.message));
  });
  child.on('message', (raw) => {
    const { id, error, value } = reply.parse(raw);
    const entry = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) entry?.resolve(value);
    else entry?.reject(new Error(`${name}: ${error}`));
  });
  const ask = <S extends z.ZodMiniType>(command: string, args: unknown, answer: S) =>
    new Promise<unknown>((resolve, reject) => {
      const id = next++;
      waiting.set(id, { resolve, reject });
      // A child that is gone must fail the question, not the bench.
      child.send({ id, command, args }, (error) => error && reject(error));
    }).then((value) => answer.parse(value));
  return {
    ask,
    stop: async () => {
      if (child.exitCode !== null || !child.connected) return;
      child.disconnect();
      const limit = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(limit);
    },
  };
};
