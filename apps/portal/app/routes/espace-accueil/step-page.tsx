import type { Audience, Onboarding, OnboardingPrompt } from '@tandem/contracts';
import { Button, Card, Eyebrow, Icon, ProgressBar, TextArea } from '@tandem/ui';
import { useFormState } from '../../lib/forms';
import { useMessages } from '../../lib/messages';
import { AudienceChoice } from '../../parts/audience-choice';
import { FormProblem } from '../../parts/form-problem';
import { messages } from './messages';
import { address, prompts } from './steps';

interface StepPageProps {
  onboarding: Onboarding;
  step: number;
  prompt: OnboardingPrompt;
}

/** One question: what is asked, why, the answer, and who will read it. */
export function StepPage({ onboarding, step, prompt }: StepPageProps) {
  const t = useMessages(messages);
  const state = useFormState();
  const answer = onboarding.answers.find((given) => given.prompt === prompt);
  const words = t.prompts[prompt];
  const posted = state.code !== null;
  const changed = state.code === 'answer-changed';
  return (
    <div className="wrap-narrow py-10">
      <ProgressBar label={t.progress} value={step} max={prompts.length} text={t.step(step, prompts.length)} />
      <div className="mt-8 mb-6">
        <Eyebrow>{t.step(step, prompts.length)}</Eyebrow>
        <h1 className="mt-2">{words.question}</h1>
        <p className="mt-4 text-soft">
          <strong>{t.why}</strong> {words.why}
        </p>
      </div>
      <form method="post" action={address(step)} className="grid gap-6">
        <FormProblem state={state} />
        <input type="hidden" name="prompt" value={prompt} />
        <input
          type="hidden"
          name="base"
          // Refused for that, she has what stands now before her eyes: what she saves next takes its place.
          value={(changed ? undefined : state.values.base) ?? answer?.updatedAt ?? ''}
        />
        {changed && answer ? (
          <Card as="section" tone="gold">
            <p className="font-semibold">{t.saved}</p>
            <p className="mt-2 break-words whitespace-pre-line">{answer.text}</p>
          </Card>
        ) : null}
        <TextArea
          name="text"
          label={t.answer}
          hint={`${words.hint} ${words.example}`}
          error={state.errors.text}
          maxLength={2000}
          defaultValue={posted ? state.values.text : answer?.text}
        />
        <AudienceChoice
          name="audience"
          label={t.share}
          audience={posted ? (state.values.audience as Audience) : (answer?.audience ?? 'trainers')}
        />
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="save">
            {step === prompts.length ? t.saveLast : t.save}
          </Button>
          <Button variant="quiet" name="intent" value="skip">
            {t.skip}
          </Button>
          {step > 1 && (
            <Button variant="quiet" name="intent" value="back">
              <Icon name="back" />
              {t.back}
            </Button>
          )}
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-6">
          <Button variant="quiet" small name="intent" value="later">
            {t.later}
          </Button>
          <p className="text-sm text-soft">{t.laterHint}</p>
        </div>
      </form>
    </div>
  );
}
