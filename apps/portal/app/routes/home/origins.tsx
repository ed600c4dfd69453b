import { useMessages } from '../../lib/messages';
import { messages } from './messages';

/** For whom it is, and for whom it is not: saying the second makes the first believable. */
export function Origins() {
  const t = useMessages(messages);
  return (
    <section
      className="wrap grid gap-12 py-16 lg:grid-cols-[1.4fr_1fr] lg:gap-16 lg:py-24"
      aria-labelledby="pour-qui"
    >
      <div>
        <h2 id="pour-qui">{t.whoTitle}</h2>
        <p className="lede">{t.whoLede}</p>
        <ul className="mt-8 grid gap-6">
          {t.who.map((one) => (
            <li key={one.name} className="border-l-3 border-clay pl-5">
              <h3>{one.name}</h3>
              <p className="mt-1 text-soft">{one.text}</p>
            </li>
          ))}
        </ul>
      </div>
      <div className="card card-sunk self-start">
        <h3>{t.notForTitle}</h3>
        <ul className="mt-3 list-disc space-y-2 pl-5 marker:text-clay">
          {t.notFor.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
