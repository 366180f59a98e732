import * as z from 'zod/mini';
import type { Change } from '../../../contract/events';
import { publishedScore, scoring } from '../../../contract/feeds/services';
import { SERVICES_CHANNEL } from '../../../contract/services';
import { readText, type ReadData } from '../../sources/dataFiles';
import type { Store } from '../../store/store';
import { appendNew } from '../money/appendNew';
import { seedFile } from '../seedFile';
import { rollUpEveryScore } from './scoreSums';
import { PUBLISHED, SCORINGS } from './scoreTables';
import { seedServiceTargets } from './seedServiceTargets';

const FOLDER = 'service-scoring';
const versionsFile = z.object({ versions: z.array(z.string()) });
const publishedFile = z.object({ published: z.array(z.extend(publishedScore, { id: z.string() })) });
const TOLD = { provenance: 'published', observedAt: null } as const;
const ACTUAL = { ledger: 'actual', importId: null } as const;
const EVERY: Change = { kind: 'services.recorded', of: 'scores', periods: [] };

/** Records how scores are made and what was published of them (`data/service-scoring`), and what acts set as targets, each file once for its content; answers whether anything was new. */
export const seedServices = async (store: Store, read: ReadData): Promise<boolean> => {
  const { versions } = versionsFile.parse(JSON.parse(await readText(read, FOLDER, 'versions.json')));
  let isNew = false;
  for (const version of versions) {
    const text = await readText(read, FOLDER, `${version}.json`);
    const body = scoring.parse(JSON.parse(text));
    isNew =
      (await seedFile(store, { file: `${FOLDER}/${version}`, text }, async (view) => {
        await appendNew(view, SCORINGS, ACTUAL, [{ version: body.version, body, source: body.legalBasis, ...TOLD }]);
        await rollUpEveryScore(view);
        await view.publish(SERVICES_CHANNEL, [EVERY]);
      })) || isNew;
  }
  const text = await readText(read, FOLDER, 'published.json');
  const { published } = publishedFile.parse(JSON.parse(text));
  const isPublishedNew = await seedFile(store, { file: `${FOLDER}/published`, text }, async (view) => {
    await appendNew(
      view,
      PUBLISHED,
      ACTUAL,
      published.map(({ id, ...body }) => ({ id, body, source: body.source, ...TOLD })),
    );
    await view.publish(SERVICES_CHANNEL, [EVERY]);
  });
  return (await seedServiceTargets(store, read)) || isNew || isPublishedNew;
};
