import type { getSecondFactor, ResponseOf } from '@tandem/contracts';
import { ButtonLink, Tag } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

export function SecondFactorSection({ factor }: { factor: ResponseOf<typeof getSecondFactor> }) {
  const t = useMessages(messages);
  const on = factor.confirmedAt !== null;
  return (
    <section aria-labelledby="double-authentification" className="mt-14">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="double-authentification" className="text-2xl">
          {t.factor}
        </h2>
        <Tag tone={on ? 'teal' : factor.mandatory ? 'clay' : 'plain'}>{on ? t.factorOn : t.factorOff}</Tag>
      </div>
      <p className="mt-1 text-soft">{on ? t.factorOnText(factor.recoveryCodesLeft) : t.factorText}</p>
      <ButtonLink
        href="/compte/double-authentification"
        variant={factor.mandatory && !on ? 'primary' : 'quiet'}
        className="mt-4"
      >
        {on ? t.factorManage : t.factorTurnOn}
      </ButtonLink>
    </section>
  );
}
