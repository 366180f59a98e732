import type { Asker } from './askPortal';
import { blockedAnswer } from './blockedAnswer';
import { faultWords } from './faultWords';
import type { ReadAnswer } from './portalRow';
import type { Question } from './questions';

/** More pages than any province has units are not asked for, whatever the portal says. */
const MOST_PAGES = 20;

/** What came of a question: pages that were read, whether they are all, and why not. */
export interface Asked {
  answer: Omit<ReadAnswer, 'pages'>;
  isWhole: boolean;
  /** Why pages are missing; null: none are. */
  failure: string | null;
  /** The portal heard the question and does not answer such. */
  isShut: boolean;
  /** The run is not to go on. */
  isStopped: boolean;
}

/** Asks a question page by page; pages that were read are kept where a later one does not come, [DV7]. */
export const askQuestion = async (asker: Asker, { path, body, read }: Question): Promise<Asked> => {
  const answer: Asked['answer'] = { rows: [], broken: [], drift: null, isBlocked: false };
  const broken = (failure: string, more: Partial<Asked> = {}): Asked => ({
    answer,
    isWhole: false,
    failure,
    isShut: false,
    isStopped: false,
    ...more,
  });
  for (let page = 1; ; page += 1) {
    const reply = await asker.ask(path, body(page));
    if (reply.kind === 'stopped') return broken(reply.why, { isStopped: true });
    if (reply.kind === 'failed') return broken(faultWords(reply), { isShut: reply.fault === 'refused' || reply.fault === 'said-no' });
    const { pages, ...found } = read(reply.data, page);
    // Nothing of it is taken: of the pages before, too, nobody knows whether they still meant what they say.
    if (found.isBlocked) {
      const { pages: _pages, ...blocked } = blockedAnswer(found.drift);
      return { answer: blocked, isWhole: false, failure: null, isShut: false, isStopped: false };
    }
    answer.rows.push(...found.rows);
    answer.broken.push(...found.broken);
    answer.drift ??= found.drift;
    if (page >= (pages ?? 1)) return { answer, isWhole: true, failure: null, isShut: false, isStopped: false };
    if (page === MOST_PAGES) return broken(`cổng báo có ${pages} trang, nhiều hơn mức ${MOST_PAGES} trang được đọc`);
  }
};
