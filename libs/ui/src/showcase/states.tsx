import { Button, ButtonLink } from '../actions/button';
import { ProgressBar } from '../data/progress-bar';
import { ProgressRing } from '../figures/progress-ring';
import { Avatar } from '../surfaces/avatar';
import { Card } from '../surfaces/card';
import { EmptyState } from '../surfaces/empty-state';
import { Notice } from '../surfaces/notice';
import { Skeleton } from '../surfaces/skeleton';
import { Eyebrow, Tag } from '../surfaces/tag';
import { Sample, Section } from './section';

const people = ['Léa Martin', 'Aïcha Benali', 'Marie-Anne Le Goff', 'Yuki'];

export function States() {
  return (
    <Section id="etats" title="Cartes et états">
      <div className="grid items-start gap-5 lg:grid-cols-3">
        <Card as="article" className="lg:col-span-2">
          <Eyebrow>Module 3 · Piloter des projets</Eyebrow>
          <h3 className="mt-2 text-2xl">Cadrer un lancement sans y laisser ses nuits</h3>
          <p className="mt-1 text-soft">Tu t’es arrêtée au cas pratique. Il te reste 9 minutes.</p>
          <div className="actions mt-4 mb-5">
            <ButtonLink href="#etats">Reprendre la leçon</ButtonLink>
            <span className="text-sm text-soft">3 leçons sur 6</span>
          </div>
          <ProgressBar value={52} label="Module 3" text="52 %" />
        </Card>
        <Card as="aside" tone="clay" className="flex items-center gap-4" aria-label="Certification">
          <ProgressRing share={11 / 24} text="11/24" label="11 conditions remplies sur 24" />
          <p>
            <strong>Certification</strong>
            <br />
            Il te manque 13 conditions.
          </p>
        </Card>
        <Card tone="sunk">Carte en creux</Card>
        <Card tone="teal">Carte d’état</Card>
        <Card tone="gold">Carte d’échéance</Card>
      </div>
      <Sample name="Tag">
        <p className="flex flex-wrap gap-2">
          <Tag>Brouillon</Tag>
          <Tag tone="teal">À jour dans le plan</Tag>
          <Tag tone="clay">À signer</Tag>
          <Tag tone="gold">Dimanche</Tag>
          <Tag tone="bad">En retard</Tag>
        </p>
      </Sample>
      <div className="grid gap-4 lg:grid-cols-2">
        <Notice title="La séance de jeudi est déplacée">
          Elle aura lieu vendredi 5 février, à 19 h, heure de Paris.
        </Notice>
        <Notice tone="success" title="Ton plan est rendu">
          <p>Tu auras un retour sous 4 jours. Tu peux le reprendre tant que personne ne l’a ouvert.</p>
          <Button type="button" variant="quiet" small className="mt-2">
            Reprendre le rendu
          </Button>
        </Notice>
        <Notice tone="warning" title="Ta carte expire en mars">
          <a href="#etats">Mets-la à jour</a> avant l’échéance du 12.
        </Notice>
        <Notice tone="error" title="Le paiement n’est pas passé">
          Ta banque l’a refusé. Essaie une autre carte ou appelle ta banque.
        </Notice>
      </div>
      <div className="grid gap-5 lg:grid-cols-2">
        <EmptyState
          headingLevel={3}
          title="Rien à rendre cette semaine"
          action={
            <ButtonLink variant="quiet" href="#etats">
              Ouvrir le calendrier
            </ButtonLink>
          }
        >
          Le prochain rendu arrive avec le module 4, le 9 février.
        </EmptyState>
        <Card className="grid content-start gap-6">
          <ProgressBar visible label="Module 2" value={6} max={6} text="6 leçons sur 6" />
          <ProgressBar visible label="Module 3" value={3} max={6} text="3 leçons sur 6" />
          <ProgressBar visible label="Module 4" value={0} max={5} text="Ouvre le 9 février" />
          <Skeleton label="Chargement des leçons" />
        </Card>
      </div>
      <Sample name="Avatar">
        <ul className="flex flex-wrap gap-5">
          {people.map((name, at) => (
            <li key={name} className="flex items-center gap-3">
              <Avatar name={name} large={at === 3} />
              {name}
            </li>
          ))}
        </ul>
      </Sample>
    </Section>
  );
}
