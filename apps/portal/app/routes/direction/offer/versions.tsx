import type { Cohort, OfferInFull } from '@tandem/contracts';
import { Card, Tag } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { Changes } from './changes';
import { messages } from './messages';

interface VersionsProps {
  offer: OfferInFull;
  cohorts: readonly Cohort[];
}

export function Versions({ offer: { versions }, cohorts }: VersionsProps) {
  const t = useMessages(messages);
  return (
    <Card as="section" aria-labelledby="versions">
      <h2 id="versions" className="text-xl">
        {t.versions}
      </h2>
      <ol className="mt-2">
        {versions.map(({ number, terms, createdAt, by }, at) => {
          const before = versions[at + 1]?.terms;
          return (
            <li key={number} className="border-t border-line py-3 first:border-0">
              <p className="flex flex-wrap items-center gap-2 font-semibold">
                {t.version(number)}
                {at === 0 ? <Tag tone="teal">{t.current}</Tag> : null}
              </p>
              <p className="text-sm text-soft">
                <When value={createdAt} shape="record" />
                {by ? `, ${t.by(by)}` : null}
              </p>
              <div className="mt-1 text-sm">
                {before ? <Changes before={before} after={terms} cohorts={cohorts} /> : t.first}
              </div>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
