import { taskEvidence, type TaskEvidence } from '../../../contract/task';

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Evidence as one types it, a line each: an address or the number of a document; `wrong` is the first line that is neither. */
export const readEvidence = (text: string): { evidence: TaskEvidence[] } | { wrong: string } => {
  const evidence: TaskEvidence[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const parsed = taskEvidence.safeParse(SCHEME.test(line) ? { kind: 'link', url: line } : { kind: 'document', number: line });
    if (!parsed.success) return { wrong: line };
    evidence.push(parsed.data);
  }
  return { evidence };
};
