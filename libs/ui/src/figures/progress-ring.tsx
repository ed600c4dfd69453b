interface ProgressRingProps {
  /** From 0 to 1. */
  share: number;
  /** The figure in words, « 11 conditions sur 24 ». */
  label: string;
  /** What stands in the middle, short: « 46 % », « 11/24 ». */
  text?: string;
}

export function ProgressRing({ share, label, text }: ProgressRingProps) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <svg className="ring-figure" viewBox="0 0 100 100" role="img" aria-label={label}>
      <circle className="ring-track" cx="50" cy="50" r="44" />
      {/* A round cap would draw a dot at zero. */}
      {percent > 0 && (
        <circle
          className="ring-value"
          cx="50"
          cy="50"
          r="44"
          pathLength="100"
          strokeDasharray={`${percent} 100`}
          transform="rotate(-90 50 50)"
        />
      )}
      {text && (
        <text x="50" y="58">
          {text}
        </text>
      )}
    </svg>
  );
}
