import { sessionState } from '../../data/sessionState';

/** A text that somebody was writing when their session ended. */
export interface TypedText {
  label: string;
  text: string;
}

const TEXTS: ReadonlySet<string> = new Set(['text', 'email', 'number', 'url', 'tel', 'search']);
type Field = HTMLTextAreaElement | HTMLInputElement;
const isText = (target: EventTarget | null): target is Field =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && TEXTS.has(target.type));

let kept: readonly TypedText[] = [];
let isWatching = false;

/** The first words of its label: what else stands in one (a hint, the field itself) is no name. */
const labelOf = (field: Field): string => {
  const [label] = field.labels ?? [];
  const words = [...(label?.childNodes ?? [])].map(({ textContent }) => textContent?.trim() ?? '').find((each) => each !== '');
  return words ?? field.ariaLabel ?? '';
};

/** The texts that stood in forms, in the memory of this page alone. */
export const typedTexts = (): readonly TypedText[] => kept;

/** From now on notes which fields of forms are written in; when nobody sits here any more, what stands in them is put aside before they go. */
export const watchTyped = (): void => {
  if (isWatching) return;
  isWatching = true;
  const fields = new Set<WeakRef<Field>>();
  const known = new WeakSet<Field>();
  document.addEventListener(
    'input',
    ({ target }) => {
      if (!isText(target) || known.has(target) || !target.closest('form, dialog')) return;
      known.add(target);
      fields.add(new WeakRef(target));
    },
    true,
  );
  sessionState.subscribe(({ out }, before) => {
    if (out === null || before.out !== null) return;
    kept = [...fields]
      .flatMap((each) => each.deref() ?? [])
      .filter((field) => field.isConnected && field.value.trim() !== '')
      .map((field) => ({ label: labelOf(field), text: field.value }));
  });
};
