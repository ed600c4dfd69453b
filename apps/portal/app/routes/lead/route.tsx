import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { captureLead } from '@tandem/contracts';
import { ButtonLink, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { localeOf } from '../../lib/cookies.server';
import { formProblem } from '../../lib/forms.server';
import { textOf, ticked, useFormState } from '../../lib/forms';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { LeadForm, leadSource } from '../../parts/lead-form';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const email = textOf(form, 'email');
  try {
    // An unticked box is sent as it is: the API says that her consent is missing.
    const consent = ticked(form, 'consent') as true;
    const source = leadSource(textOf(form, 'source'));
    await api(request)(captureLead, { body: { email, consent, source, locale: localeOf(request) } });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return { sentTo: email };
}

export default function LeadPage() {
  const t = useMessages(messages);
  const state = useFormState();
  const result = useActionData<typeof action>();
  if (result && 'sentTo' in result) {
    return (
      <div className="wrap-narrow">
        <PageHeader title={t.sent} lede={t.sentText(result.sentTo)} />
        <p className="text-soft">{t.sentHint}</p>
        <div className="actions mt-6">
          <ButtonLink href="/module-1">{t.module}</ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <div className="wrap-narrow">
      <PageHeader title={t.title} />
      <LeadForm source={leadSource(state.values.source)} state={state} />
    </div>
  );
}
