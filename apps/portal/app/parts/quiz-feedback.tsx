import type { Question, QuestionResult } from '@tandem/contracts';
import { DefinitionList, QuizOption, Tag } from '@tandem/ui';
import { useLocale, useMessages } from '../lib/messages';
import { answerInWords, expectedInWords } from './answer-in-words';
import { messages } from './quiz-messages';

type Option = QuestionResult['options'][number];

interface QuizFeedbackProps {
  question: Question;
  result: QuestionResult;
  number: number;
}

/** One question corrected: right or not, what she answered, what was expected and why. */
export function QuizFeedback({ question, result, number }: QuizFeedbackProps) {
  const t = useMessages(messages);
  const given = answerInWords(question, result.answer, useLocale());
  const expected = expectedInWords(question, result.expected);
  const single = question.kind === 'single';
  return (
    <article>
      <p className="flex flex-wrap items-center gap-3">
        <span className="text-sm font-semibold text-clay">{t.question(number)}</span>
        <Tag tone={result.correct ? 'teal' : 'bad'}>{result.correct ? t.right : t.wrong}</Tag>
      </p>
      <h3 className="mt-2 mb-4">{question.prompt}</h3>
      {result.options.length > 0 ? (
        <div className="grid gap-3">
          {result.options.map((option) => (
            <QuizOption
              key={option.key}
              name={`corrected-${result.key}`}
              value={option.key}
              type={single ? 'radio' : 'checkbox'}
              label={option.text}
              state={stateOf(option)}
              verdict={verdictOf(option, single, t)}
              feedback={option.why}
              defaultChecked={option.chosen}
              disabled
            />
          ))}
        </div>
      ) : (
        <DefinitionList
          items={[
            { term: t.yourAnswer, detail: <Lines question={question} lines={given} empty={t.noAnswer} /> },
            ...(result.correct
              ? []
              : [{ term: t.expected, detail: <Lines question={question} lines={expected} /> }]),
          ]}
        />
      )}
      {result.why && <p className="mt-4 border-l-3 border-line pl-4">{result.why}</p>}
    </article>
  );
}

/** Several lines make a list, numbered when their order is the answer. */
function Lines({ question, lines, empty }: { question: Question; lines: string[]; empty?: string }) {
  if (lines.length < 2) return <>{lines[0] ?? empty}</>;
  const List = question.kind === 'ordering' ? 'ol' : 'ul';
  return (
    <List className={`grid gap-1 pl-5 ${question.kind === 'ordering' ? 'list-decimal' : 'list-disc'}`}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </List>
  );
}

function stateOf({ right, chosen }: Option) {
  if (chosen) return right ? 'right' : 'wrong';
  return right ? 'missed' : 'neutral';
}

function verdictOf(option: Option, single: boolean, t: { [K in Verdict]: string }): string | undefined {
  const state = stateOf(option);
  if (state === 'right') return t.chosenRight;
  if (state === 'wrong') return t.chosenWrong;
  return state === 'missed' ? (single ? t.missedSingle : t.missed) : undefined;
}

type Verdict = 'chosenRight' | 'chosenWrong' | 'missed' | 'missedSingle';
