import type { ReactNode } from 'react';
import { Icon } from '../actions/icon';
import { classes } from '../classes';

interface QuizOptionProps {
  name: string;
  value: string;
  type?: 'radio' | 'checkbox';
  label: ReactNode;
  /** right: chosen and right · wrong: chosen and wrong · missed: right and not chosen · neutral: the rest. */
  state?: 'neutral' | 'right' | 'wrong' | 'missed';
  /** The state in words, « Bonne réponse »: colour alone says nothing to some. */
  verdict?: string;
  feedback?: ReactNode;
  defaultChecked?: boolean;
  /** After correction: the choice can be read, not changed. */
  disabled?: boolean;
}

export function QuizOption(props: QuizOptionProps) {
  const {
    name,
    value,
    type = 'radio',
    label,
    state = 'neutral',
    verdict,
    feedback,
    defaultChecked,
    disabled,
  } = props;
  return (
    <label className={classes('quiz-option', state !== 'neutral' && `quiz-${state}`)}>
      <input {...{ name, value, type, defaultChecked, disabled }} className="tick" />
      <span>{label}</span>
      {verdict && (
        <span className="quiz-verdict">
          {state !== 'neutral' && <Icon name={state === 'wrong' ? 'cross' : 'check'} />}
          {verdict}
        </span>
      )}
      {feedback && <span className="quiz-feedback">{feedback}</span>}
    </label>
  );
}
