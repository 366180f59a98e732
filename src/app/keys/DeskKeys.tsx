import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { withWords } from '../../i18n/setup';
import { areLettersOn } from '../../state/letterKeys';
import { keepMoment } from '../keepMoment';
import { VIEWS_BUTTON } from '../ViewsControl';
import { focusPage } from '../focusPage';
import { keyStep, type KeyState } from './keySteps';

const KeysSheet = lazy(withWords(['keys'], () => import('./KeysSheet').then(({ KeysSheet: part }) => ({ default: part }))));
const FIELDS = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';

const isElsewhere = ({ target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean =>
  ctrlKey ||
  metaKey ||
  altKey ||
  isComposing ||
  (target instanceof Element && target.matches(FIELDS)) ||
  document.querySelector('dialog[open]') !== null;

/** The keys that hold on every page of the desk: G and a letter for a page, B for the views, "?" for all there are. */
export const DeskKeys = () => {
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const state = useRef<KeyState>(null);
  const latest = useRef(navigate);
  useEffect(() => {
    latest.current = navigate;
  });
  useEffect(() => {
    // Before the page's own keys, which know nothing of a sequence that has begun.
    const onKey = (event: KeyboardEvent): void => {
      if (!areLettersOn() || isElsewhere(event)) return;
      if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
      const step = keyStep(state.current, event.key, performance.now());
      state.current = step.state;
      if (step.act === null || step.act.kind === 'help' || step.act.kind === 'views') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (step.act.kind === 'page') void latest.current({ to: step.act.path, search: keepMoment }).then(focusPage);
    };
    // After the page's own: a page with more keys has a help of its own, and may use the letter itself.
    const onRest = (event: KeyboardEvent): void => {
      if (!areLettersOn() || event.defaultPrevented || isElsewhere(event)) return;
      const { act } = keyStep(null, event.key, performance.now());
      if (act?.kind === 'help') setOpen(true);
      else if (act?.kind === 'views') document.getElementById(VIEWS_BUTTON)?.click();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey, true);
    window.addEventListener('keydown', onRest);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      window.removeEventListener('keydown', onRest);
    };
  }, []);
  return isOpen ? (
    <Suspense>
      <KeysSheet onClose={() => setOpen(false)} />
    </Suspense>
  ) : null;
};
