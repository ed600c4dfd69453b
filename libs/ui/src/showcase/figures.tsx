import { BarSeries, Funnel, Sparkline } from '../figures/charts';
import { CohortHeatMap } from '../figures/cohort-heat-map';
import { FourLevels } from '../figures/four-levels';
import { GrowthPath } from '../figures/growth-path';
import { Card } from '../surfaces/card';
import { Section } from './section';

const modules = [
  'Découvrir le métier',
  'Poser ses fondations',
  'Piloter des projets',
  'Structurer les opérations',
  'Mesurer les résultats',
  'Conduire l’équipe',
  'Devenir partenaire',
  'Se certifier',
].map((title, at) => ({ short: String(at + 1), title }));

const member = (name: string, shares: number[], late?: number) => ({
  key: name,
  name,
  href: '#figures',
  cells: modules.map((_, at) => ({ share: shares[at] ?? 0, late: at === late })),
});

const months = ['août', 'sept.', 'oct.', 'nov.', 'déc.', 'janv.', 'févr.', 'mars'];
const revenue = [4.5, 8.9, 13.4, 7.5, 2.9, 20.9, 16.4, 11.9];

export function Figures() {
  return (
    <Section id="figures" title="Figures">
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card>
          <FourLevels caption={'Quatre niveaux, trois métiers. Où es-tu aujourd’hui\u202f?'} />
        </Card>
        <Card>
          <FourLevels
            profile={{
              points: { execution: 26, management: 22, strategy: 11, vision: 5 },
              roles: ['assistant', 'obm'],
              description: 'Surtout l’exécution et la gestion, entre assistante et OBM.',
            }}
            caption="Tu exécutes, et tu gères déjà un peu."
          />
        </Card>
      </div>
      <GrowthPath current={2} caption="Chaque métier répond à un âge de l’entreprise." />
      <Card>
        <CohortHeatMap
          modules={modules}
          rows={[
            member('Aïcha', [1, 1, 0.8, 0.1]),
            member('Léa', [1, 1, 0.5]),
            member('Margaux', [1, 0.4], 1),
            member('Solène', [1, 1, 1, 0.3]),
          ]}
          caption={'Margaux\u202f: aucune activité depuis 9 jours.'}
        />
      </Card>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card>
          <h3 className="mb-4">De la visite au certificat</h3>
          <Funnel
            items={[
              { label: 'Visites', value: 4210, text: '4\u202f210' },
              { label: 'Module 1 commencé', value: 1263, text: '1\u202f263' },
              { label: 'Compte créé', value: 410 },
              { label: 'Inscription payée', value: 48 },
              { label: 'Certificat', value: 39 },
            ]}
          />
        </Card>
        <Card className="grid gap-6">
          <div>
            <h3 className="mb-4">Encaissements, en milliers d’euros</h3>
            <BarSeries
              items={months.map((label, at) => ({
                label,
                value: revenue[at]!,
                text: String(revenue[at]).replace('.', ','),
              }))}
            />
          </div>
          <p className="flex flex-wrap items-center gap-4">
            <strong>26 élèves actives</strong>
            <Sparkline values={[9, 12, 11, 15, 18, 17, 22, 26]} label="De 9 à 26 en huit semaines" />
          </p>
        </Card>
      </div>
    </Section>
  );
}
