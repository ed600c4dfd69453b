import { Button, Card, TextField } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { DoneNotice } from '../../parts/done-notice';
import { messages } from './messages';

/** Below all that is to come: what was done says so here, where its address is. */
export function FeedPanel({ feedUrl }: { feedUrl: string | null }) {
  const t = useMessages(messages);
  return (
    <Card as="section" className="mt-10 grid gap-4" aria-labelledby="agenda">
      <div>
        <h2 id="agenda" className="text-xl">
          {t.feedTitle}
        </h2>
        <p className="mt-1 text-soft">{t.feedText}</p>
      </div>
      <DoneNotice said={t.done} />
      {feedUrl ? (
        <>
          <TextField name="adresse" label={t.feedLabel} defaultValue={feedUrl} readOnly />
          <p>
            <a className="link link-alone" href={feedUrl.replace(/^https?:/, 'webcal:')}>
              {t.feedOpen}
            </a>
          </p>
        </>
      ) : null}
      <form method="post" className="actions">
        <Button name="act" value="renew" variant={feedUrl ? 'quiet' : 'primary'}>
          {feedUrl ? t.renew : t.make}
        </Button>
        {feedUrl ? (
          <Button name="act" value="end" variant="quiet">
            {t.end}
          </Button>
        ) : null}
      </form>
      {feedUrl ? <p className="text-sm text-soft">{t.renewHint}</p> : null}
    </Card>
  );
}
