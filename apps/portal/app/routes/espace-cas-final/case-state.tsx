import type { FinalCase } from '@tandem/contracts';
import { ButtonLink, Card } from '@tandem/ui';
import { date } from '../../lib/format';
import { useFormState } from '../../lib/forms';
import { useLocale, useMessages } from '../../lib/messages';
import { FormProblem } from '../../parts/form-problem';
import { WrittenText } from '../../parts/written-text';
import { messages } from './messages';

/** What became of the case once handed in: waiting, returned with a comment, or validated. */
export function CaseState({ finalCase }: { finalCase: FinalCase }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const state = useFormState();
  const { status, comment, submittedAt } = finalCase;
  const reviewer = finalCase.reviewer ?? t.someone;
  const returned = status === 'returned';
  const title = {
    submitted: submittedAt ? t.submittedTitle(date(locale, submittedAt)) : t.states.submitted,
    returned: t.returnedTitle(reviewer),
    validated: t.validatedTitle(reviewer),
  };
  if (status === 'draft') return null;
  return (
    <>
      {!returned && <FormProblem state={state} />}
      <Card as="section" tone={returned ? 'clay' : 'teal'}>
        <h2 className="text-2xl">{title[status]}</h2>
        <p className="mt-1">{t[status]}</p>
        {status !== 'submitted' && comment && (
          <>
            <h3 className="mt-5">{t.comment}</h3>
            <p className="mt-1 whitespace-pre-line">{comment}</p>
          </>
        )}
        {status === 'validated' && (
          <p className="mt-5">
            <ButtonLink href="/espace/certification">{t.toCertification}</ButtonLink>
          </p>
        )}
      </Card>
      {/* Another tab handed it in meanwhile: what this one had is shown, to be copied. */}
      {!returned && state.values.text && state.values.text !== finalCase.text && (
        <Written title={t.unsaved} text={state.values.text} />
      )}
      {!returned && <Written title={t.yours} text={finalCase.text} />}
    </>
  );
}

function Written({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h2 className="mb-3 text-2xl">{title}</h2>
      <Card>
        <WrittenText text={text} />
      </Card>
    </section>
  );
}
