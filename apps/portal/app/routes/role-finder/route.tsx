import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getRoleFinder } from '@tandem/contracts';
import { Button, ButtonLink, Card, PageHeader, ProgressBar } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { roleAnswers, roleAnswersCookie } from '../../lib/cookies.server';
import { courseSlug } from '../../lib/course';
import { duration } from '../../lib/format';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { firstOpen, ownResult, scenePath } from '../../lib/role-finder.server';
import { siteUrl } from '../../lib/site-url.server';
import { FourLevelsFigure } from '../../parts/figures';
import { messages } from './messages';

export const meta = pageMeta<typeof messages.fr, { canonical: string }>(messages, (t, found) => ({
  title: t.title,
  description: t.description,
  canonical: found?.canonical,
}));

export async function loader({ request }: LoaderFunctionArgs) {
  const call = api(request);
  const finder = await call(getRoleFinder, { params: { courseSlug } });
  const answers = roleAnswers(request);
  const open = firstOpen(finder, answers);
  const { questions, ...about } = finder;
  return {
    about,
    scenes: questions.length,
    answered: questions.filter(({ key }) => answers[key]).length,
    next: open && { number: open, href: scenePath(open) },
    result: await ownResult(call, finder, answers),
    first: scenePath(1),
    canonical: `${siteUrl(request)}/quel-role`,
  };
}

/** Forgets the answers in this browser: the next visitor may be somebody else. */
export function action() {
  return redirect(scenePath(1), { headers: { 'Set-Cookie': roleAnswersCookie({}) } });
}

export default function RoleFinderPage() {
  const { about, scenes, answered, next, result, first } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  return (
    <div className="wrap">
      <PageHeader
        eyebrow={<span lang="fr">{about.title}</span>}
        title={t.title}
        lede={<span lang="fr">{about.intro}</span>}
      />
      <div className="grid items-start gap-8 lg:grid-cols-[1.15fr_1fr] lg:gap-12">
        <div className="grid gap-8">
          <Card tone="clay">
            <p className="mb-4 font-semibold">{t.facts(scenes, duration(about.minutes))}</p>
            {answered > 0 && next ? (
              <div className="mb-4">
                <ProgressBar
                  visible
                  label={t.progress}
                  value={answered}
                  max={scenes}
                  text={t.answered(answered, scenes)}
                />
              </div>
            ) : null}
            <div className="actions">
              {next ? (
                <ButtonLink href={next.href}>{answered > 0 ? t.resume(next.number) : t.start}</ButtonLink>
              ) : null}
              {result ? <ButtonLink href={result}>{t.result}</ButtonLink> : null}
              {answered > 0 ? (
                <ButtonLink href={first} variant="quiet">
                  {t.again}
                </ButtonLink>
              ) : null}
            </div>
            {answered > 0 ? (
              <form method="post" className="mt-4">
                <Button variant="quiet" small>
                  {t.afresh}
                </Button>
              </form>
            ) : null}
          </Card>
          <section aria-labelledby="avant">
            <h2 id="avant" className="text-2xl">
              {t.before}
            </h2>
            <ul className="mt-3 list-disc space-y-2 pl-5">
              {t.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
            <p lang="fr" className="mt-4 text-soft">
              {about.limits}
            </p>
          </section>
        </div>
        <Card className="lg:p-8">
          <FourLevelsFigure caption={t.figureCaption} />
        </Card>
      </div>
    </div>
  );
}
