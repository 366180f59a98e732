import styles from './ConflictChoice.module.css';

interface ConflictChoiceProps {
  id: string;
  heading: string;
  hint: string;
  /** What each side changed, in words; a side without a line has changed nothing that differs. */
  sides: readonly { heading: string; lines: readonly string[] }[];
  /** What both changed, in words; empty: nothing. */
  both?: string;
  ways: readonly { label: string; isFirst?: boolean; onChoose: () => void }[];
}

/** Somebody else changed the same thing meanwhile: what they changed, what I changed, and the ways on. A person chooses; nothing is lost before. */
export const ConflictChoice = ({ id, heading, hint, sides, both = '', ways }: ConflictChoiceProps) => (
  <section role="alert" id={id} tabIndex={-1} className={styles['conflict']}>
    <h3>{heading}</h3>
    <p>{hint}</p>
    {sides.map((side) => (
      <div key={side.heading}>
        <h4>{side.heading}</h4>
        <ul>
          {side.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    ))}
    {both !== '' && <p>{both}</p>}
    <div className={styles['buttons']}>
      {ways.map(({ label, isFirst = false, onChoose }) => (
        <button key={label} type="button" className={isFirst ? styles['primary'] : undefined} onClick={onChoose}>
          {label}
        </button>
      ))}
    </div>
  </section>
);
