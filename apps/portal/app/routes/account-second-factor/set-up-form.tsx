import { Button } from '@tandem/ui';
import { useFormState } from '../../lib/forms';
import { useMessages } from '../../lib/messages';
import { CodeField } from '../../parts/code-field';
import type { QrDrawing } from '../../lib/qr-path.server';
import { FormProblem } from '../../parts/form-problem';
import { QrCode } from '../../parts/qr-code';
import { messages } from './messages';

interface SetUp {
  secret: string;
  uri: string;
  qr: QrDrawing;
}

/** The problem comes first: after a wrong code it is what the page is about. */
export function SetUpForm({ setup }: { setup: SetUp }) {
  const t = useMessages(messages);
  const state = useFormState();
  return (
    <div className="grid gap-8">
      <FormProblem state={state} names={{ code: t.code }} />
      <section aria-labelledby="scanner">
        <h2 id="scanner" className="text-2xl">
          {t.scanTitle}
        </h2>
        <p className="mt-1 text-soft">{t.scan}</p>
        <div className="mt-5 grid items-center gap-6 sm:grid-cols-[15rem_1fr]">
          <div className="max-w-60">
            <QrCode {...setup.qr} label={t.qr} />
          </div>
          <div>
            <p>{t.type}</p>
            <p className="my-2 font-mono text-lg tracking-wide wrap-anywhere select-all">
              {setup.secret.match(/.{1,4}/g)?.join(' ')}
            </p>
            <p className="text-sm text-soft">{t.typeHint}</p>
            <p className="mt-3">
              <a href={setup.uri} className="link link-alone">
                {t.open}
              </a>
            </p>
          </div>
        </div>
      </section>
      <section aria-labelledby="recopier">
        <h2 id="recopier" className="text-2xl">
          {t.codeTitle}
        </h2>
        <form method="post" className="mt-5 grid gap-5" noValidate>
          <CodeField label={t.code} hint={t.codeHint} error={state.errors.code} />
          <div className="actions">
            <Button name="act" value="confirm">
              {t.confirm}
            </Button>
          </div>
        </form>
      </section>
    </div>
  );
}
