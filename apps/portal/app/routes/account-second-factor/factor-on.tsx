import { Button, ButtonLink, Notice } from '@tandem/ui';
import { useFormState } from '../../lib/forms';
import { date } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { FormProblem } from '../../parts/form-problem';
import { PasswordField } from '../../parts/password-field';
import { messages } from './messages';

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
    return <ChangeForm act="start" title={t.move} text={t.moveText} submit={t.start} />;
  }
  if (change === 'codes') {
    return <ChangeForm act="renew" title={t.renew} text={t.renewText} submit={t.renewSubmit} />;
  }
  if (change === 'desactiver' && !mandatory) {
    return <ChangeForm act="disable" title={t.disableTitle} text={t.disableText} submit={t.disableSubmit} />;
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

function ChangeForm(props: {
  act: 'start' | 'renew' | 'disable';
  title: string;
  text: string;
  submit: string;
}) {
  const t = useMessages(messages);
  const state = useFormState();
  return (
    <section aria-labelledby="changer">
      <h2 id="changer" className="text-2xl">
        {props.title}
      </h2>
      <p className="mt-1 text-soft">{props.text}</p>
      <form method="post" className="mt-5 grid gap-5" noValidate>
        <FormProblem state={state} />
        <PasswordField error={state.errors.password} />
        <div className="actions">
          <Button name="act" value={props.act} variant={props.act === 'disable' ? 'danger' : 'primary'}>
            {props.submit}
          </Button>
          <a href={page} className="link link-alone">
            {t.cancel}
          </a>
        </div>
      </form>
    </section>
  );
}
