import { mkdtemp, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SMTPServer } from 'smtp-server';
import { FEEDS } from '../../contract/feeds/index';
import { envelopeBody } from './envelopeBody.rig';
import { runGateway, type GatewayProcess } from './gatewayProcess.rig';

let dir = '';
let gateway: GatewayProcess | null = null;
let smtp: SMTPServer | null = null;
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'ioc-notify-'))));
afterEach(async () => {
  gateway?.child.kill('SIGKILL');
  await gateway?.ended;
  await new Promise<void>((resolve) => (smtp ? smtp.close(() => resolve()) : resolve()));
  await rm(dir, { recursive: true, force: true });
});

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  const limit = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > limit) throw new Error('it did not come to pass');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

it('[NT4] a message under way when the program is killed goes out again under the same key, and has one receipt', async () => {
  const ids: string[] = [];
  let hangs = true;
  smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 100,
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (part: Buffer) => (text += part.toString('utf8')));
      stream.on('end', () => {
        ids.push(/^Message-ID: (.*)$/im.exec(text)?.[1] ?? '');
        // The mail is taken, and the answer never comes: whether it was taken, the sender cannot know.
        if (!hangs) done();
      });
    },
  });
  smtp.on('error', () => undefined);
  const port = await new Promise<number>((resolve) => {
    const server = smtp?.listen(0, '127.0.0.1', () => {
      const address = server?.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const start = async () => {
    gateway = runGateway({
      DATA_DIR: dir,
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      SMTP_FROM: 'ioc@example.vn',
      SMTP_TLS: 'off',
      PUBLIC_ORIGIN: 'https://localhost:8443',
    });
    return gateway.ready();
  };
  let origin = await start();
  const give = async (command: string, payload: unknown, expected: number | null) => {
    const answer = await fetch(`${origin}/api/commands/${command}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: randomUUID(), command, expected, payload }),
    });
    expect(answer.status, await answer.clone().text()).toBe(200);
  };
  const off = { on: false, address: '', least: 'info', quiet: null };
  await give('notification.settings', { push: off, mail: { ...off, on: true, address: 'a@example.vn' }, sms: off }, 0);
  await give('notification.test', {}, null);
  await until(() => ids.length === 1);
  await gateway?.kill('SIGKILL');

  hangs = false;
  origin = await start();
  await until(() => ids.length >= 2);
  const read = async () =>
    FEEDS.notifications.body.parse(await envelopeBody(origin, 'notifications')).items.filter(({ key }) => key === 'test');
  await until(async () => (await read())[0]?.receipts[0]?.state === 'sent');
  expect(new Set(ids).size).toBe(1);
  expect((await read()).map(({ receipts }) => receipts.length)).toEqual([1]);
});
