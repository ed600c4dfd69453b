import type { Audience, OnboardingAnswer } from '@tandem/contracts';
import { Button, ButtonLink, Card } from '@tandem/ui';
import { useFormState } from '../../lib/forms';
import { useMessages } from '../../lib/messages';
import { useVisitor } from '../../lib/visitor';
import { AudienceChoice } from '../../parts/audience-choice';
import { FormProblem } from '../../parts/form-problem';
import { messages } from './messages';

/** Each answer with who reads it; and the way out, which is the same choice for all of them. */
export function SharingForm({ answers }: { answers: readonly OnboardingAnswer[] }) {
  const t = useMessages(messages);
  const state = useFormState();
  const personId = useVisitor()?.me?.id;
  const shown = answers.some(({ audience }) => audience !== 'trainers');
  return (
    <>
      <form method="post" className="grid gap-6">
        <FormProblem state={state} />
        {answers.map(({ prompt, text, audience }) => (
          <Card key={prompt} as="section" aria-labelledby={`reponse-${prompt}`}>
            <h2 id={`reponse-${prompt}`} className="text-xl">
              {t.prompts[prompt]}
            </h2>
            <p className="mt-2 mb-5 whitespace-pre-line">{text}</p>
            <AudienceChoice
              name={prompt}
              label={t.who(t.prompts[prompt])}
              audience={(state.values[prompt] as Audience) ?? audience}
            />
          </Card>
        ))}
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="save">
            {t.save}
          </Button>
          {shown && personId ? (
            <ButtonLink variant="quiet" href={`/espace/annuaire/${personId}`}>
              {t.preview}
            </ButtonLink>
          ) : null}
          <ButtonLink variant="quiet" href="/espace/accueil?etape=fin">
            {t.change}
          </ButtonLink>
        </div>
      </form>
      {shown && (
        <section aria-labelledby="quitter" className="mt-14 border-t border-line pt-8">
          <h2 id="quitter" className="text-xl">
            {t.leaveTitle}
          </h2>
          <p className="mt-2 mb-4 text-soft">{t.leaveText}</p>
          <form method="post">
            <Button variant="quiet" name="intent" value="leave">
              {t.leave}
            </Button>
          </form>
        </section>
      )}
    </>
  );
}
