import type { RoleResult } from '@tandem/contracts';
import { ButtonLink, Card, Notice, PageHeader } from '@tandem/ui';
import { freePaths } from '../../lib/course';
import { useMessages } from '../../lib/messages';
import { RoleFigure } from '../../parts/role-figure';
import { messages as roleMessages } from '../../parts/role-messages';
import { KeepCard } from './keep-card';
import type { Shown } from './load.server';
import { messages } from './messages';
import { PointsList } from './points-list';
import { ShareCard } from './share-card';

type ResultViewProps = Omit<Shown, 'result'> & { result: RoleResult };

export function ResultView({ result, own, kept, replaces, address, scenes }: ResultViewProps) {
  const t = useMessages(messages);
  const { levels } = useMessages(roleMessages);
  const { strongest, weakest, start, scores, total } = result;
  const hers = own || kept;
  return (
    <div className="wrap pb-12">
      <PageHeader eyebrow={hers ? t.own : t.shared} title={<span lang="fr">{result.title}</span>} />
      {hers ? null : (
        <Notice className="mb-8">
          <p>{t.sharedText}</p>
          <p className="mt-3">
            <ButtonLink href="/quel-role" small>
              {t.try}
            </ButtonLink>
          </p>
        </Notice>
      )}
      <div className="grid items-start gap-8 lg:grid-cols-[1.15fr_1fr] lg:gap-12">
        <div className="grid min-w-0 gap-8">
          <section aria-labelledby="pourquoi">
            <h2 id="pourquoi" className="text-2xl">
              {t.why}
            </h2>
            <p lang="fr" className="mt-2">
              {result.why}
            </p>
            <p className="mt-4 font-semibold">
              {t.strongest(levels[strongest.level], scores[strongest.level], total)}
            </p>
            <p lang="fr">{strongest.text}</p>
          </section>
          <section aria-labelledby="travailler">
            <h2 id="travailler" className="text-2xl">
              {t.work}
            </h2>
            <p lang="fr" className="mt-2">
              {result.work}
            </p>
            <p className="mt-4 font-semibold">
              {t.weakest(levels[weakest.level], scores[weakest.level], total)}
            </p>
            <p lang="fr">{weakest.text}</p>
          </section>
          <Card as="section" tone="clay" aria-labelledby="commencer">
            <h2 id="commencer" className="text-xl">
              {t.start}
            </h2>
            <p lang="fr" className="mt-2">
              {start.why}
            </p>
            <p className="mt-1 mb-4 text-sm">{t.startFree}</p>
            <ButtonLink href={freePaths.lesson(start.moduleSlug, start.lessonSlug)}>
              {t.open(start.title)}
            </ButtonLink>
          </Card>
          <section aria-labelledby="limites">
            <h2 id="limites" className="text-xl">
              {t.limits}
            </h2>
            <p lang="fr" className="mt-2 text-soft">
              {result.limits}
            </p>
          </section>
        </div>
        <div className="grid min-w-0 gap-6">
          <Card as="section" aria-labelledby="points" className="lg:p-8">
            <h2 id="points" className="mb-4 text-xl">
              {t.figure}
            </h2>
            <RoleFigure role={result.role} scores={scores} />
            <PointsList scores={scores} total={total} />
          </Card>
          {hers ? <KeepCard {...{ own, kept, replaces, scenes }} /> : null}
          <ShareCard address={address} />
        </div>
      </div>
    </div>
  );
}
