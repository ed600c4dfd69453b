import type { Post } from '@tandem/contracts';
import { Button, Card, TextArea } from '@tandem/ui';
import type { ReactNode } from 'react';
import { freshForm, useFormState } from '../../lib/forms';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

interface PostStepProps {
  post: Post;
  step: string | null;
  afterDeletion: string;
  keepsPlace?: boolean | undefined;
}

/** Second step of what is not done at once: say why, or say again that it shall go. */
export function PostStep({ post, step, afterDeletion, keepsPlace }: PostStepProps) {
  const t = useMessages(messages);
  if (step === 'delete' && post.acts.includes('delete')) {
    return (
      <StepForm post={post} intent="delete" title={t.deleteTitle} send={t.deleteSend} danger>
        <p>{keepsPlace ? t.deleteKeeps : t.deleteText}</p>
        <input type="hidden" name="suite" value={afterDeletion} />
      </StepForm>
    );
  }
  if (step === 'report' && post.acts.includes('report')) {
    return (
      <StepForm post={post} intent="report" title={t.reportTitle} send={t.reportSend}>
        <Reason intent="report" label={t.reportReason} />
      </StepForm>
    );
  }
  if (step === 'hide' && post.acts.includes('hide')) {
    return (
      <StepForm post={post} intent="hide" title={t.hideTitle} send={t.hideSend} danger>
        <Reason intent="hide" label={t.hideReason} />
      </StepForm>
    );
  }
  return null;
}

interface StepFormProps {
  post: Post;
  intent: string;
  title: string;
  send: string;
  danger?: boolean;
  children: ReactNode;
}

function StepForm({ post, intent, title, send, danger, children }: StepFormProps) {
  const t = useMessages(messages);
  const id = `etape-${post.id}`;
  return (
    <Card as="section" tone="gold" aria-labelledby={id}>
      <h3 id={id} className="text-xl">
        {title}
      </h3>
      <form method="post" className="mt-3 grid gap-4">
        <input type="hidden" name="intent" value={intent} />
        <input type="hidden" name="post" value={post.id} />
        {children}
        <div className="actions">
          <Button variant={danger ? 'danger' : 'primary'}>{send}</Button>
          <a href={`?message=${post.id}#message-${post.id}`} className="link link-alone">
            {t.cancel}
          </a>
        </div>
      </form>
    </Card>
  );
}

function Reason({ intent, label }: { intent: string; label: string }) {
  const last = useFormState();
  const { errors, values } = last.values['intent'] === intent ? last : freshForm;
  return (
    <TextArea
      name="reason"
      label={label}
      error={errors['reason']}
      defaultValue={values['reason'] ?? ''}
      rows={3}
      maxLength={500}
      required
    />
  );
}
