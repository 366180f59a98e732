import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { wallEnrol, playlistSave } from '../../contract/commands/wallActs';
import { commandAnswer, type CommandDefinition } from '../../contract/command';

const give = async <P extends z.ZodMiniType, R extends z.ZodMiniType>(
  origin: string,
  definition: CommandDefinition<string, P, R>,
  payload: z.input<P>,
  expected: number | null,
): Promise<z.infer<R>> => {
  const answer = await fetch(`${origin}/api/commands/${definition.id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: randomUUID(), command: definition.id, expected, payload }),
  });
  if (!answer.ok) throw new Error(`${definition.id}: ${answer.status} ${await answer.text()}`);
  return definition.result.parse(commandAnswer(z.unknown()).parse(await answer.json()).result);
};

/** Takes the wall that shows a code, for a playlist of these scenes of 30 seconds each; nothing breaks into it. @throws Error when refused. */
export const takeWall = async (origin: string, code: string, addresses: readonly string[]): Promise<void> => {
  const scenes = addresses.map((address) => ({ id: randomUUID(), address, dwellSeconds: 30, schedule: null, isPaused: false }));
  const preemption = { priorities: [], maxSeconds: 120 };
  const { playlist } = await give(origin, playlistSave, { playlist: null, body: { name: 'Đo', scenes, preemption } }, 0);
  const place = { heightM: 1.37, distanceM: 6, ground: 'dark', hasSound: false } as const;
  await give(origin, wallEnrol, { code, body: { name: 'Đo', place: '', playlist: playlist.id, ...place } }, null);
};
