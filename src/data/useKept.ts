import { useState } from 'react';

interface Told<B> {
  body: B | undefined;
  status: string;
  fetchedAt: number | undefined;
}

/**
 * What a feed last told stays while another question of it is on its way, together with what it was asked for, so that a page
 * neither goes blank nor shows an answer under the heading of another question.
 */
export const useKept = <B, A>(
  { body, status, fetchedAt }: Told<B>,
  asked: A,
): { body: B | undefined; fetchedAt: number | undefined; asked: A; isNew: boolean } => {
  const [kept, setKept] = useState({ body, fetchedAt, asked });
  if (body !== undefined && (body !== kept.body || asked !== kept.asked)) setKept({ body, fetchedAt, asked });
  if (body === undefined && status === 'loading' && kept.body !== undefined) return { ...kept, isNew: false };
  return { body, fetchedAt, asked, isNew: true };
};
