import { Fragment } from 'react';
import styles from './KeyList.module.css';

/** Keys and what each does; the keys of one line are pressed one after the other or together, as the word says. */
export const KeyList = ({ keys }: { keys: readonly { keys: readonly string[]; word: string }[] }) => (
  <dl className={styles['keys']}>
    {keys.map(({ keys: own, word }) => (
      <div key={own.join(' ')}>
        <dt>
          {own.map((key) => (
            <Fragment key={key}>
              <kbd>{key}</kbd>{' '}
            </Fragment>
          ))}
        </dt>
        <dd>{word}</dd>
      </div>
    ))}
  </dl>
);
