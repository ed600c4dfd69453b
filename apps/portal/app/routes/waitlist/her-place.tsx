import { Card } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { WaitingState } from '../../parts/waiting-state';
import type { LivePlace } from './her-place.server';
import { messages } from './messages';

/** In place of the way to join: what she has there already, and the way out. */
export function HerPlace({ place }: { place: LivePlace }) {
  const t = useMessages(messages);
  return (
    <Card as="section" tone="teal" className="grid gap-3" aria-labelledby="ma-place">
      <h2 id="ma-place" className="text-2xl">
        {t.yours[place.state.kind]}
      </h2>
      <WaitingState {...place} />
      <p>
        <a className="link link-alone" href="/espace/attente">
          {t.mine}
        </a>
      </p>
    </Card>
  );
}
