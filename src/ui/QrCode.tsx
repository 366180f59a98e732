import { encode } from 'uqr';

interface QrCodeProps {
  text: string;
  /** What it is of, for those who do not see it. */
  label: string;
  className?: string | undefined;
}

/** Light modules around the code that readers need to find it (ISO/IEC 18004: four). */
const QUIET = 4;

/** A QR code as one drawing: dark on white in every theme, for a reader finds no code on a dark ground. */
export const QrCode = ({ text, label, className }: QrCodeProps) => {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : []))).join('');
  const side = size + 2 * QUIET;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges" className={className}>
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
};
