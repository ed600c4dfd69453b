import { ButtonLink, Notice } from '@tandem/ui';
import { date } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';
import { PasswordForm } from './password-form';

const page = '/compte/double-authentification';
/** From here on she is told to make new ones. */
const few = 3;

interface FactorOnProps {
  confirmedAt: string;
  mandatory: boolean;
  recoveryCodesLeft: number;
  change: 'telephone' | 'codes' | 'desactiver' | null;
}

export function FactorOn({ confirmedAt, mandatory, recoveryCodesLeft: left, change }: FactorOnProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (change === 'telephone') {
    return <PasswordForm cancel={page} act="start" title={t.move} text={t.moveText} submit={t.start} />;
  }
  if (change === 'codes') {
    return (
      <PasswordForm cancel={page} act="renew" title={t.renew} text={t.renewText} submit={t.renewSubmit} />
    );
  }
  if (change === 'desactiver' && !mandatory) {
    return (
      <PasswordForm
        cancel={page}
        act="disable"
        title={t.disableTitle}
        text={t.disableText}
        submit={t.disableSubmit}
      />
    );
  }
  return (
    <div className="grid gap-5">
      <Notice tone={left > few ? 'success' : 'warning'} title={t.on(date(locale, confirmedAt))}>
        {left === 0 ? t.noneLeft : t.left(left)} {left > 0 && left <= few ? t.fewLeft : null}
      </Notice>
      <div className="actions">
        <ButtonLink variant={left > few ? 'quiet' : 'primary'} href={`${page}?acte=codes`}>
          {t.renew}
        </ButtonLink>
        <ButtonLink variant="quiet" href={`${page}?acte=telephone`}>
          {t.move}
        </ButtonLink>
        {mandatory ? null : (
          <ButtonLink variant="danger" href={`${page}?acte=desactiver`}>
            {t.disable}
          </ButtonLink>
        )}
      </div>
      {mandatory ? <p className="text-soft">{t.keep}</p> : null}
    </div>
  );
}
