import { Card } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

export function FinalCaseSection() {
  const t = useMessages(messages);
  return (
    <Card as="section" tone="sunk">
      <h2 className="text-xl">{t.finalCase}</h2>
      <p className="mt-1">{t.finalCaseText}</p>
      <p className="mt-2 flex flex-wrap gap-x-6">
        <a href="/espace/cas-final" className="link link-alone">
          {t.finalCaseLink}
        </a>
        <a href="/espace/certification" className="link link-alone">
          {t.certification}
        </a>
      </p>
    </Card>
  );
}
