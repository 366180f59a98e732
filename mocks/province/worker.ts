import { ProblemError } from '../../contract/problem';
import { createSimulatedFiles } from '../../server/sources/simulatedFiles';
import { SIMULATOR_MS, SIMULATOR_SEED } from '../../server/sources/simulation';
import type { Asking, FromWorker, ToWorker, WireAnswer } from '../wire/messages';
import { problemAnswer } from '../wire/problemAnswer';
import { answerAudit } from './answerAudit';
import { answerFeed } from './answerFeed';
import { rememberFits } from '../../server/core/forecast/rememberFits';
import { dataBundle } from './dataBundle';
import { createFitsInWorker } from './fitInWorker';
import { createLines } from './lines';
import { openMemoryStore } from './openMemoryStore';
import { openProvince, type Province } from './openProvince';
import { TEMPLATE_FILE } from './templateFile';
import { takeCommand } from './takeCommand';

/** The composition root of the demo's worker. */
const clock = (): Date => new Date();
const tell = (message: FromWorker): void => globalThis.postMessage(message);
const INTERNAL = 'Có lỗi ngoài dự kiến trong bản trình diễn. Hãy tải lại trang để bắt đầu lại.';

const answer = async (asking: Asking, province: Province): Promise<WireAnswer> => {
  const { principal, context, views } = province;
  if (asking.ask === 'feed') return answerFeed(asking.of, principal, context, views);
  if (asking.ask === 'audit') return answerAudit(asking.of, principal, context);
  if (asking.ask === 'command') return takeCommand(asking.of, principal, context);
  await province.deliver([asking.of]);
  return { status: 204, headers: [], text: null };
};

const refused = (error: unknown): WireAnswer => {
  if (error instanceof ProblemError) return problemAnswer(error);
  console.error(error);
  return problemAnswer(new ProblemError('internal', INTERNAL));
};

/** The invented stations speak as they do to the gateway, but into no folder; a slow machine hears them less often. */
const simulate = ({ deliver }: Province): void => {
  const next = createSimulatedFiles({ clock, seed: SIMULATOR_SEED });
  const speak = async (): Promise<void> => {
    await deliver(next().map(({ name, content }) => ({ name, text: content }))).catch((error: unknown) => console.error(error));
    setTimeout(() => void speak(), SIMULATOR_MS);
  };
  void speak();
};

const fetchTemplate = async (): Promise<Blob> => {
  const found = await fetch(`${import.meta.env.BASE_URL}${TEMPLATE_FILE}`);
  if (!found.ok) throw new Error(`${TEMPLATE_FILE}: ${found.status}`);
  return new Blob([await found.arrayBuffer()], { type: 'application/gzip' });
};

const lines = createLines();
const opening = fetchTemplate()
  .then((template) => openMemoryStore(clock, template))
  .then((store) => openProvince({ store, read: dataBundle, clock, wires: lines.wires, fitModels: rememberFits(createFitsInWorker()) }));

globalThis.addEventListener('message', async ({ data, ports: [port] }: MessageEvent<ToWorker>) => {
  const province = await opening;
  if (data.ask !== 'line') tell({ id: data.id, answer: await answer(data, province).catch(refused) });
  else if (port) lines.open(port, province.connect);
});
opening.then(
  (province) => {
    simulate(province);
    tell({ ready: true });
  },
  (error: unknown) => tell({ failed: error instanceof Error ? error.message : String(error) }),
);
