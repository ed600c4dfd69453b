import { ButtonLink } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

const tones = ['text-gold', 'text-clay', 'text-teal'];

/** The three trades, told apart by the verb of each. */
export function Roles({ finder }: { finder: boolean }) {
  const t = useMessages(messages);
  return (
    <section className="band" aria-labelledby="metiers">
      <div className="wrap">
        <h2 id="metiers">{t.rolesTitle}</h2>
        <p className="lede">{t.rolesLede}</p>
        <ul className="mt-10 grid gap-8 md:grid-cols-3 md:gap-10">
          {t.roles.map((role, at) => (
            <li key={role.name}>
              <p className={`font-display text-3xl italic ${tones[at]}`}>{role.does}</p>
              <h3 className="mt-1">{role.name}</h3>
              <p className="mt-2 text-soft">{role.text}</p>
            </li>
          ))}
        </ul>
        {finder ? (
          <div className="actions mt-10">
            <ButtonLink href="/quel-role" variant="quiet">
              {t.finder}
            </ButtonLink>
            <p className="text-sm text-soft">{t.finderText}</p>
          </div>
        ) : null}
      </div>
    </section>
  );
}
