import { Icon, type IconName } from '../actions/icon';
import { Rings } from '../navigation/logo';
import { Eyebrow } from '../surfaces/tag';
import { Sample, Section } from './section';

const colours = [
  ['paper', 'fond de page', 'bg-paper'],
  ['card', 'carte', 'bg-card'],
  ['sunk', 'bande', 'bg-sunk'],
  ['ink', 'texte', 'bg-ink'],
  ['soft', 'texte second', 'bg-soft'],
  ['line', 'filet', 'bg-line'],
  ['edge', 'bord de champ', 'bg-edge'],
  ['clay', 'accent, agir', 'bg-clay'],
  ['clay-deep', 'accent appuyé', 'bg-clay-deep'],
  ['clay-wash', 'accent, fond', 'bg-clay-wash'],
  ['teal', 'état, fait', 'bg-teal'],
  ['teal-wash', 'état, fond', 'bg-teal-wash'],
  ['gold', 'bientôt', 'bg-gold'],
  ['gold-wash', 'bientôt, fond', 'bg-gold-wash'],
  ['bad', 'erreur, retard', 'bg-bad'],
  ['bad-wash', 'erreur, fond', 'bg-bad-wash'],
] as const;

const icons: IconName[] = [
  'arrow',
  'back',
  'check',
  'chevron',
  'clock',
  'cross',
  'download',
  'info',
  'lock',
  'menu',
  'play',
  'plus',
  'search',
  'warning',
];

export function Foundations() {
  return (
    <Section id="bases" title="Couleurs, lettres, signes">
      <Sample name="Couleurs">
        <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {colours.map(([name, role, back]) => (
            <li key={name} className="flex items-center gap-3 text-sm">
              <span className={`size-11 shrink-0 rounded-control border border-line ${back}`} />
              <span>
                {name}
                <br />
                <span className="text-soft">{role}</span>
              </span>
            </li>
          ))}
        </ul>
      </Sample>
      <Sample name="Titres et texte">
        <Eyebrow>Formation d’Online Business Manager, 12 semaines</Eyebrow>
        <p className="display font-display">
          Deviens la <em>copilote</em> des entreprises en ligne.
        </p>
        <p className="lede">
          {
            'Projets, opérations, résultats, équipe\u202f: apprends à tenir la maison pendant que ta cliente garde le cap.'
          }
        </p>
        <p className="aim">
          À la fin, tu sauras dire en une phrase ce qui relève de toi, de ta cliente, et de personne pour
          l’instant.
        </p>
      </Sample>
      <Sample name="Signes">
        <p className="flex flex-wrap items-center gap-4 text-xl">
          <Rings className="h-8" />
          {icons.map((name) => (
            <Icon key={name} name={name} />
          ))}
        </p>
      </Sample>
    </Section>
  );
}
