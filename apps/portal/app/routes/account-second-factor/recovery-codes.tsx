import { Button, ButtonLink, Card, Icon, Notice } from '@tandem/ui';
import keepCodes from '../../enhancements/keep-codes.js?url&no-inline';
import { useMessages } from '../../lib/messages';
import { Enhance } from '../../parts/enhance';
import { messages } from './messages';

interface RecoveryCodesProps {
  codes: readonly string[];
  renewed?: boolean;
  /** Where she goes once they are kept. */
  next: string;
}

export function RecoveryCodes({ codes, renewed, next }: RecoveryCodesProps) {
  const t = useMessages(messages);
  const text = [t.fileTitle, '', ...codes, ''].join('\n');
  return (
    <section aria-labelledby="codes">
      <Notice tone="success" takesFocus>
        {renewed ? t.renewed : t.enabled}
      </Notice>
      <h2 id="codes" className="mt-8 text-2xl">
        {t.codesTitle}
      </h2>
      <p className="mt-1">{t.codesText}</p>
      <Card className="mt-5">
        <ol data-codes className="grid gap-x-8 gap-y-2 font-mono text-lg sm:grid-cols-2">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
      </Card>
      <div className="actions mt-5 no-print">
        {/* A file without a request: what it holds is in no address that anybody logs. */}
        <ButtonLink
          variant="quiet"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={t.file}
        >
          <Icon name="download" />
          {t.download}
        </ButtonLink>
        <Button variant="quiet" type="button" data-copy hidden>
          {t.copy}
        </Button>
        <Button variant="quiet" type="button" data-print hidden>
          {t.print}
        </Button>
        <span role="status" className="text-soft" data-copied={t.copied} />
      </div>
      <p className="mt-8 border-t border-line pt-6 no-print">
        <ButtonLink href={next}>{t.kept}</ButtonLink>
      </p>
      <Enhance src={keepCodes} />
    </section>
  );
}
