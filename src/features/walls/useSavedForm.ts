import { useRef, useState, type SubmitEvent } from 'react';
import { focusField } from '../../ui/focusField';
import { useWallOrder, type ToldNow } from './useWallOrder';

/** A form of something that is saved in versions, as it is typed (`Draft`) and as it is sent (`Body`). */
interface SavedForm<Saved, Body, Draft, Faults> {
  /** As it is now; null: of a new one. */
  now: Saved | null;
  begun: () => Draft;
  bodyOf: (saved: Saved) => Body;
  draftOf: (body: Body) => Draft;
  read: (draft: Draft) => { body: Body | null; faults: Faults };
  /** As the refusal of a command told that it is now. */
  toldOf: (told: ToldNow) => Saved | undefined;
  onDone: (said: string) => void;
}

/** Draft, save, conflict: what others saved meanwhile is not written over, but put before the person, who chooses. */
export const useSavedForm = <Saved extends { version: number }, Body, Draft, Faults extends object>({
  now,
  begun,
  bodyOf,
  draftOf,
  read,
  toldOf,
  onDone,
}: SavedForm<Saved, Body, Draft, Faults>) => {
  const form = useRef<HTMLFormElement>(null);
  // What the form was made from: a version made meanwhile is not written over.
  const [base, setBase] = useState(now);
  const [draft, setDraft] = useState(begun);
  const [isTried, setTried] = useState(false);
  const order = useWallOrder<string>(onDone);
  const { body, faults } = read(draft);
  const told = order.failed && toldOf(order.failed.current);
  const current = now && (told && told.version > now.version ? told : now);
  const baseBody = base && bodyOf(base);
  const isUnchanged = baseBody !== null && body !== null && JSON.stringify(body) === JSON.stringify(baseBody);
  const isOvertaken = base !== null && current !== null && current.version > base.version;
  const conflict =
    isOvertaken && baseBody !== null
      ? {
          base: baseBody,
          mine: body,
          current,
          /** The draft rests on what is true now; with a body, that is the draft. */
          onResolve: (next: Body | null) => {
            setBase(current);
            if (next) setDraft(draftOf(next));
            order.clear();
          },
        }
      : null;
  return {
    form,
    draft,
    put: (change: Partial<Draft>) => setDraft({ ...draft, ...change }),
    faults,
    isTried,
    order,
    current,
    conflict,
    isUnchanged,
    /** @param send saves the body over the version it was made from (0: a new one), and tells what to say of it */
    onSave: (send: (body: Body, expected: number) => Promise<string>) => (event: SubmitEvent) => {
      event.preventDefault();
      setTried(true);
      const [first] = Object.keys(faults);
      if (first !== undefined) return focusField(form.current, first);
      if (!body || conflict || isUnchanged) return;
      order.give(() => send(body, base?.version ?? 0));
    },
  };
};
