import type { Answer, Question } from '@tandem/contracts';
import { Fieldset, QuizOption, Select, TextField } from '@tandem/ui';
import { fieldName } from '../lib/answers';
import type { FormState } from '../lib/forms';
import { useMessages } from '../lib/messages';
import { messages } from './quiz-messages';
import { QuizOrdering } from './quiz-ordering';

/** Where an error summary leads for a question left empty. */
export const questionId = (question: Question): string => `question-${question.key}`;

/** Whether an error is about this question, by the form's own reading or by the API's. */
export const isErrorOf = ({ kind, key }: Question, field: string): boolean =>
  field === fieldName(kind, key) || field === `answers.${key}` || field.startsWith(`answers.${key}.`);

interface QuizQuestionProps {
  question: Question;
  number: number;
  answer: Answer | undefined;
  /** Of the last post of the form. */
  state: FormState;
  /** Address where the script saves this answer. */
  saveTo: string;
}

export function QuizQuestion({ question, number, answer, state, saveTo }: QuizQuestionProps) {
  const t = useMessages(messages);
  const [, error] = Object.entries(state.errors).find(([field]) => isErrorOf(question, field)) ?? [];
  return (
    <div data-autosave={saveTo}>
      <p className="mb-1 text-sm font-semibold text-clay">{t.question(number)}</p>
      <Fieldset
        large
        id={questionId(question)}
        legend={question.prompt}
        hint={t.hints[question.kind]}
        error={question.kind === 'numeric' ? undefined : error}
      >
        <Control question={question} answer={answer} state={state} error={error} />
      </Fieldset>
      <p
        role="status"
        className="mt-2 min-h-6 text-sm text-soft"
        data-saving={t.saving}
        data-saved={t.saved}
        data-failed={t.failed}
      />
    </div>
  );
}

type ControlProps = Pick<QuizQuestionProps, 'question' | 'answer' | 'state'> & { error: string | undefined };

function Control({ question, answer, state, error }: ControlProps) {
  const t = useMessages(messages);
  const name = fieldName(question.kind, question.key);
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const chosen = answer && 'choice' in answer ? [answer.choice] : [];
      const several = answer && 'choices' in answer ? answer.choices : chosen;
      return (
        <div className="grid gap-3">
          {/* Says that the question was there: no box ticked posts nothing by itself. */}
          {question.kind === 'multiple' && <input type="hidden" name={name} value="" />}
          {question.options.map(({ key, text }) => (
            <QuizOption
              key={key}
              name={name}
              value={key}
              type={question.kind === 'multiple' ? 'checkbox' : 'radio'}
              label={text}
              defaultChecked={several.includes(key)}
            />
          ))}
        </div>
      );
    }
    case 'ordering':
      return <QuizOrdering question={question} order={answer && 'order' in answer ? answer.order : []} />;
    case 'matching': {
      const pairs = answer && 'pairs' in answer ? answer.pairs : {};
      return (
        <div className="grid gap-5">
          {question.left.map(({ key, text }) => (
            <Select
              key={key}
              name={fieldName('matching', question.key, key)}
              label={text}
              placeholder={t.choose}
              options={question.right.map((right) => ({ value: right.key, label: right.text }))}
              defaultValue={pairs[key] ?? ''}
            />
          ))}
        </div>
      );
    }
    case 'short-text':
      return (
        <TextField
          name={name}
          label={t.yourAnswer}
          maxLength={400}
          defaultValue={answer && 'text' in answer ? answer.text : ''}
        />
      );
    case 'numeric':
      return (
        <TextField
          name={name}
          label={t.yourAnswer}
          inputMode="decimal"
          suffix={question.unit}
          error={error}
          className="max-w-48"
          defaultValue={state.values[name] ?? (answer && 'number' in answer ? spell(answer.number) : '')}
        />
      );
  }
}

/** As it is typed in French; `numberOf` reads both. */
const spell = (number: number | null): string => String(number ?? '').replace('.', ',');
