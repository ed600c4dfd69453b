import { useId } from 'react';

interface ProgressBarProps {
  value: number;
  max?: number;
  /** What progresses. */
  label: string;
  /** The value in words, « 3 leçons sur 6 ». */
  text?: string;
  /** Shows label and text above the bar; otherwise they are only heard. */
  visible?: boolean;
}

/** A native <progress>: no script, no inline style, and every browser tells its value. */
export function ProgressBar({ value, max = 100, label, text, visible }: ProgressBarProps) {
  const id = useId();
  if (!visible)
    return <progress className="bar" value={value} max={max} aria-label={label} aria-valuetext={text} />;
  return (
    <div>
      <div className="bar-head">
        <span id={id}>{label}</span>
        {text && <span>{text}</span>}
      </div>
      <progress className="bar" value={value} max={max} aria-labelledby={id} aria-valuetext={text} />
    </div>
  );
}
