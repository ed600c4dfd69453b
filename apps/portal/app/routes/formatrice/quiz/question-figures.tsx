import type { ItemStatistics } from '@tandem/contracts';
import { Card, DefinitionList, Icon, Tag, type Tone } from '@tandem/ui';
import { decimal, percent } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { messages } from './messages';

const tones: Record<ItemStatistics['reading'], Tone> = {
  ...{ 'too-early': 'plain', misleading: 'bad', 'too-easy': 'gold' },
  ...{ 'too-hard': 'gold', weak: 'gold', good: 'teal' },
};

/** One question: what its figures say in a word, then the figures, then what was chosen. */
export function QuestionFigures({ item, number }: { item: ItemStatistics; number: number }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const unknown = item.answered < 2 ? t.unknown : t.alike;
  const discrimination = item.discrimination === null ? unknown : decimal(locale, item.discrimination);
  return (
    <Card as="li">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
        <span className="font-semibold text-clay">{t.question(number)}</span>
        {item.pool !== null && <span>{t.pool}</span>}
        <Tag tone={tones[item.reading]}>{t.readings[item.reading]}</Tag>
      </p>
      <h2 className="mt-2 mb-4 text-xl" lang="fr">
        {item.prompt}
      </h2>
      <DefinitionList
        items={[
          {
            term: t.right,
            detail: `${item.right === null ? t.unknown : percent(locale, item.right)} (${t.answered(item.answered)})`,
          },
          {
            term: t.discrimination,
            detail: discrimination,
          },
        ]}
      />
      {item.answered > 0 && item.options.length > 0 && (
        <>
          <h3 className="mt-5 mb-2 text-base">{t.options}</h3>
          <ul className="grid gap-3" lang="fr">
            {item.options.map(({ text, right, share }) => (
              <li key={text}>
                <span className="flex items-baseline justify-between gap-4">
                  <span className={right ? 'font-semibold text-teal' : undefined}>
                    {right && (
                      <>
                        <Icon name="check" className="mr-1 inline" />
                        <span className="sr-only">{t.rightOption} </span>
                      </>
                    )}
                    {text}
                  </span>
                  <span className="whitespace-nowrap tabular-nums">{percent(locale, share)}</span>
                </span>
                <svg aria-hidden="true" className="mt-1 h-2 w-full">
                  <rect className="chart-track" width="100%" height="8" rx="4" />
                  <rect className="chart-fill" width={`${100 * share}%`} height="8" rx="4" />
                </svg>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
