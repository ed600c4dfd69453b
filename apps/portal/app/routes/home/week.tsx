import { useMessages } from '../../lib/messages';
import { messages } from './messages';

export function Week({ hoursPerWeek }: { hoursPerWeek: number }) {
  const t = useMessages(messages);
  return (
    <section className="band" aria-labelledby="semaine">
      <div className="wrap">
        <h2 id="semaine">{t.weekTitle}</h2>
        <p className="lede">{t.weekLede(hoursPerWeek)}</p>
        <ol className="mt-10 grid gap-8 sm:grid-cols-2 lg:grid-cols-4">
          {t.week.map((step) => (
            <li key={step.what} className="border-t-2 border-edge pt-4">
              <p className="eyebrow">{step.when}</p>
              <h3 className="mt-1">{step.what}</h3>
              <p className="mt-2 text-soft">{step.text}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
