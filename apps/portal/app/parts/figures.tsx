import { FourLevels, GrowthPath } from '@tandem/ui';
import type { ReactNode } from 'react';
import { useLocale } from '../lib/messages';
import { englishLevels, englishStages } from './figure-labels';

/** The library's figures speak French by themselves; these follow the reader's language. */
export function FourLevelsFigure({ caption }: { caption?: ReactNode }) {
  const english = useLocale() === 'en';
  return <FourLevels caption={caption} {...(english && { labels: englishLevels })} />;
}

export function GrowthPathFigure({ caption, current }: { caption?: ReactNode; current?: number }) {
  const english = useLocale() === 'en';
  return (
    <GrowthPath caption={caption} current={current} {...(english && { labels: { stages: englishStages } })} />
  );
}
