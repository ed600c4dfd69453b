import { randomUUID } from 'node:crypto';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import {
  blockContact,
  getContact,
  readNotifications,
  reportContactMessage,
  writeContact,
} from '@tandem/contracts';
import { ButtonLink, PageHeader } from '@tandem/ui';
import { api, rawApi } from '../../lib/api.server';
import { cursorOf } from '../../lib/cursor.server';
import { textOf } from '../../lib/forms';
import { formProblem } from '../../lib/forms.server';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { CursorPages } from '../../parts/cursor-pages';
import { DoneNotice } from '../../parts/done-notice';
import { SpaceCrumbs } from '../../parts/space-crumbs';
import { BlockForm } from './block-form';
import { Closed } from './closed';
import { MessageEntry } from './message-entry';
import { messages } from './messages';
import { WriteForm } from './write-form';

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<typeof messages.fr, Data>(messages, (t, page) => ({
  title: page?.contact.person.name ?? t.title,
  index: false,
}));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const personId = params.personId ?? '';
  const after = cursorOf(request);
  const contact = await api(request)(getContact, { params: { personId }, query: { after } });
  if (contact.messages.some(({ own }) => !own))
    await rawApi(request)(readNotifications, { body: { topicId: personId } }).catch(() => null);
  return { contact, further: after !== undefined, newKey: randomUUID() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const intent = textOf(form, 'intent');
  const personId = params.personId ?? '';
  const call = api(request);
  try {
    if (intent === 'report') {
      const which = { personId, messageId: textOf(form, 'message') };
      await call(reportContactMessage, { params: which, body: { reason: textOf(form, 'reason') } });
    } else if (intent === 'block' || intent === 'unblock') {
      await call(blockContact, { params: { personId }, body: { blocked: intent === 'block' } });
    } else {
      const body = { key: textOf(form, 'key'), text: textOf(form, 'text') };
      await call(writeContact, { params: { personId }, body });
    }
  } catch (error) {
    return formProblem(request, error, form);
  }
  // A message of an earlier page is reported there.
  const after = cursorOf(request);
  const done = ['report', 'block', 'unblock'].includes(intent) ? intent : 'write';
  return redirect(`?${new URLSearchParams({ ...(after && { apres: after }), fait: done })}`);
}

export default function Exchange() {
  const { contact, further, newKey } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const { person, access } = contact;
  const said: Record<string, string> = {
    ...{ write: t.sent, report: t.reportDone, block: t.blockDone, unblock: t.unblockDone },
  };
  return (
    <div className="wrap-narrow pt-4 pb-12">
      <SpaceCrumbs by={{ href: '/espace/echanges', label: t.exchanges }} here={person.name} />
      <PageHeader
        title={person.name}
        actions={
          access.open &&
          access.listed && (
            <ButtonLink variant="quiet" href={`/espace/annuaire/${person.id}`}>
              {t.page}
            </ButtonLink>
          )
        }
      />
      <CursorPages {...{ next: contact.next, further, t }} />
      {contact.messages.length === 0 && !further ? (
        <p className="text-soft">{t.nobodyYet(person.name)}</p>
      ) : (
        <ol className="mt-6 grid gap-5">
          {contact.messages.map((message) => (
            <MessageEntry key={message.id} message={message} name={person.name} />
          ))}
        </ol>
      )}
      {/* Beside the latest message, and not above all of them. */}
      <DoneNotice className="mt-6" said={said} />
      {further ? null : (
        <>
          <div className="mt-10">
            {access.open ? (
              <WriteForm name={person.name} newKey={newKey} />
            ) : (
              <Closed reason={access.reason} />
            )}
          </div>
          <BlockForm blocked={!access.open && access.reason === 'blocked'} />
        </>
      )}
    </div>
  );
}
