import { useRef, useState, type SubmitEvent } from 'react';
import type { Person } from '../../../../contract/access/persons';
import { personErase, personSave, personSignOut } from '../../../../contract/commands/accessActs';
import { sendCommand } from '../../../data/command';
import { useOrder } from '../../../data/useOrder';
import { focusField } from '../../../ui/focusField';
import { draftOf, readPerson, type PersonDraft } from './personDraft';

/** What was done, to be said in words. */
export type PersonDone =
  { kind: 'saved'; name: string } | { kind: 'signed-out'; name: string; ended: number } | { kind: 'erased'; name: string };

/** Draft, save, conflict: what others saved of the same person meanwhile is not written over, but put before whoever writes. */
export const usePersonForm = (now: Person | null, onDone: (done: PersonDone) => void) => {
  const form = useRef<HTMLFormElement>(null);
  const [base, setBase] = useState(now);
  const [draft, setDraft] = useState(() => draftOf(now));
  const [isTried, setTried] = useState(false);
  const order = useOrder<PersonDone>(onDone);
  const told = personSave.current.safeParse(order.failed?.problem?.current);
  const current = [now, told.success ? told.data.person : null].reduce((a, b) => ((b?.version ?? -1) > (a?.version ?? -1) ? b : a));
  const conflict = current !== null && current.version > (base?.version ?? 0) ? current : null;
  const read = readPerson(draft, base === null);
  const isUnchanged = base !== null && read.body !== null && JSON.stringify(read) === JSON.stringify(readPerson(draftOf(base), false));
  return {
    form,
    draft,
    put: (change: Partial<PersonDraft>) => setDraft({ ...draft, ...change }),
    read,
    isTried,
    isUnchanged,
    conflict,
    isPending: order.isPending,
    failed: conflict === null ? order.failed : null,
    /** From now on the draft rests on what is true now; `takesTheirs`: it is that. */
    resolve: (takesTheirs: boolean) => {
      setBase(current);
      if (takesTheirs) setDraft(draftOf(current));
      order.clear();
    },
    onSave: (event: SubmitEvent) => {
      event.preventDefault();
      setTried(true);
      const { body, faults, grantFaults } = read;
      if (!body)
        return focusField(
          form.current,
          faults.map((each) => (each === 'address' ? 'email' : each))[0] ?? grantFaults.find((each) => each !== null) ?? '',
        );
      if (conflict || isUnchanged) return;
      order.give(async () => {
        const { person } = await sendCommand(personSave, { person: base?.id ?? null, ...body }, base?.version ?? 0);
        return { kind: 'saved', name: person.name };
      });
    },
    onSignOut: (person: Person) =>
      order.give(async () => {
        const { ended } = await sendCommand(personSignOut, { person: person.id }, null);
        return { kind: 'signed-out', name: person.name, ended };
      }),
    onErase: (person: Person) =>
      order.give(async () => {
        await sendCommand(personErase, { person: person.id }, person.version);
        return { kind: 'erased', name: person.name };
      }),
  };
};
