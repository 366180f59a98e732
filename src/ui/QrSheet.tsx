import { QrCode } from './QrCode';
import { Sheet } from './Sheet';
import styles from './qr.module.css';

interface QrSheetProps {
  label: string;
  /** What to do with it, in a line. */
  hint: string;
  /** What the code is of. */
  name: string;
  closeLabel: string;
  /** A whole address. */
  address: string;
  onClose: () => void;
}

/** An address as a QR code, large enough to be read across a table, with the address itself for who has no camera. */
export const QrSheet = ({ label, hint, name, closeLabel, address, onClose }: QrSheetProps) => (
  <Sheet middle label={label} closeLabel={closeLabel} onClose={onClose}>
    <div className={styles['qr']}>
      <QrCode text={address} label={name} className={styles['code']} />
      <p>{hint}</p>
      <output translate="no">{address}</output>
    </div>
  </Sheet>
);
