import { useMessages } from '../../lib/messages';
import { GrowthPathFigure } from '../../parts/figures';
import { messages } from './messages';

export function GrowthBand() {
  const t = useMessages(messages);
  return (
    <section className="band" aria-labelledby="croissance">
      <div className="wrap">
        <h2 id="croissance">{t.growthTitle}</h2>
        <p className="lede">{t.growthLede}</p>
        <div className="mt-10">
          <GrowthPathFigure current={2} />
        </div>
      </div>
    </section>
  );
}
