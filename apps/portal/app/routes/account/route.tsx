import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import {
  getDigestSettings,
  getMe,
  getPlacement,
  getQualifications,
  getSecondFactor,
  listSessions,
  revokeSession,
  setDigestSettings,
  setQualifications,
  updateMe,
  type MailKind,
} from '@tandem/contracts';
import { Button, ButtonLink, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { localeCookie } from '../../lib/cookies.server';
import { formProblem } from '../../lib/forms.server';
import { textOf } from '../../lib/forms';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { DoneNotice } from '../../parts/done-notice';
import { DigestSection } from './digest-section';
import { messages } from './messages';
import { PlacementSection } from './placement-section';
import { ProfileForm } from './profile-form';
import { QualificationsSection } from './qualifications-section';
import { SecondFactorSection } from './second-factor-section';
import { SessionList } from './session-list';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  const call = api(request);
  const [me, { sessions }, factor, { placement }, digest] = await Promise.all([
    call(getMe, {}),
    call(listSessions, {}),
    call(getSecondFactor, {}),
    call(getPlacement, {}),
    call(getDigestSettings, {}),
  ]);
  const training = me.roles.length > 0 ? await call(getQualifications, {}) : null;
  return { me, sessions, factor, placement, digest, training };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const call = api(request);
  const sessionId = textOf(form, 'session');
  try {
    if (sessionId) {
      await call(revokeSession, { params: { sessionId } });
      return redirect('/compte?fait=session');
    }
    if (textOf(form, 'intent') === 'digest') {
      await call(setDigestSettings, { body: { kinds: form.getAll('kind') as MailKind[] } });
      return redirect('/compte?fait=recapitulatif');
    }
    if (textOf(form, 'intent') === 'qualifications') {
      await call(setQualifications, { body: { qualifications: textOf(form, 'qualifications') } });
      return redirect('/compte?fait=titres');
    }
    const locale = textOf(form, 'locale') === 'en' ? 'en' : 'fr';
    await call(updateMe, { body: { name: textOf(form, 'name'), locale } });
    return redirect('/compte?fait=profil', { headers: { 'Set-Cookie': localeCookie(locale) } });
  } catch (error) {
    return formProblem(request, error, form);
  }
}

export default function AccountPage() {
  const { me, sessions, factor, placement, digest, training } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const said = {
    profil: t.saved,
    session: t.revoked,
    facteur: t.factorDisabled,
    recapitulatif: t.digestSaved,
    titres: t.qualificationsSaved,
  };
  return (
    <div className="wrap-narrow">
      <PageHeader title={t.title} lede={t.lede(me.email ?? '')} />
      <DoneNotice said={said} />
      <ProfileForm me={me} />
      <DigestSection wanted={digest.kinds} staff={me.roles.length > 0} />
      {training ? <QualificationsSection {...training} /> : null}
      <SecondFactorSection factor={factor} />
      <SessionList sessions={sessions} />
      {placement ? <PlacementSection placement={placement} /> : null}
      <section aria-labelledby="mot-de-passe" className="mt-14">
        <h2 id="mot-de-passe" className="text-2xl">
          {t.password}
        </h2>
        <p className="mt-1 text-soft">{t.passwordText}</p>
        <ButtonLink href="/mot-de-passe-oublie" variant="quiet" className="mt-4">
          {t.passwordLink}
        </ButtonLink>
      </section>
      <form method="post" action="/deconnexion" className="mt-14 border-t border-line pt-6">
        <Button variant="quiet">{t.leave}</Button>
      </form>
    </div>
  );
}
