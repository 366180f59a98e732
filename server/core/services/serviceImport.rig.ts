import { dataFolder } from '../../sources/dataFolder';
import { seedServices } from '../../ingest/services/seedServices';
import { recordIndicators } from '../../ingest/recordIndicators';
import type { TEST_ENGINES } from '../../store/engines.rig';
import { openImportRig, sample, type ImportRig } from '../imports.rig';

const agency = (id: string, name: string, ...successors: string[]) => ({ id, name, validFrom: null, validTo: null, successors });
const area = (code: string, name: string, validFrom: string, validTo: string | null = null, ...successors: string[]) => ({
  code,
  name,
  kind: 'xã',
  validFrom,
  validTo,
  successors,
});

/** The import door with the scoring in force and a register where units have come, gone, merged and parted. */
export const openServiceRig = async (engine: (typeof TEST_ENGINES)[number]) => {
  const rig = await openImportRig(engine);
  await rig.store.ensureChannels(['services']);
  await seedServices(rig.store, dataFolder('data'));
  const registers = {
    set: sample.set,
    agencies: [
      agency('so-noi-vu', 'Sở Nội vụ'),
      agency('so-y-te', 'Sở Y tế'),
      agency('so-khcn', 'Sở Khoa học và Công nghệ'),
      agency('so-tttt', 'Sở Thông tin và Truyền thông', 'so-khcn'),
      agency('so-ldtbxh', 'Sở Lao động - Thương binh và Xã hội', 'so-noi-vu', 'so-y-te'),
    ],
    areas: [
      ...sample.areas.map((each) => ({ validTo: null, successors: [], ...each })),
      area('03664', 'Phường Chiềng An', '2025-07-01'),
      area('03701', 'Xã Gộp', '2000-01-01', '2025-07-01', '03664'),
      area('03702', 'Xã Chia', '2000-01-01', '2025-07-01', '03646', '03664'),
    ],
  };
  await recordIndicators(rig.store, registers, { actor: 'test', reason: 'registers' });
  return rig;
};

/** What is pressed of one kind of file: sent, told row by row, stored with every warning seen, taken back. */
export const pressing = (rig: ImportRig, kind: string) => {
  const send = (text: string, options: object = {}) => rig.send(text, `tep-${Math.random()}.csv`, options, kind);
  const told = async (id: string) =>
    (await rig.report(id)).rows.map(({ line, verdict, reasons }) => `${line} ${verdict}: ${reasons.join(' ')}`);
  return {
    send,
    told,
    tell: async (text: string, options: object = {}) => told((await send(text, options)).id),
    apply: async (text: string) => {
      const file = await send(text);
      const { file: applied, revision, refused } = await rig.give('import.apply', file);
      if (!applied) throw new Error(`not applied: ${JSON.stringify(refused)}\n${(await told(file.id)).join('\n')}`);
      return { applied, revision, told: await told(file.id) };
    },
  };
};
