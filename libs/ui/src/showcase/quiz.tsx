import { QuizOption } from '../forms/quiz-option';
import { Section } from './section';

export function Quiz() {
  return (
    <Section id="questionnaire" title="Questionnaire">
      <div className="grid gap-8 lg:grid-cols-2">
        <fieldset className="grid content-start gap-3">
          <legend className="mb-3 font-semibold">{'Qui tient le planning d’un lancement\u202f?'}</legend>
          <QuizOption name="q1" value="a" label="L’assistante, sur consigne" />
          <QuizOption name="q1" value="b" label="L’OBM, qui en répond" defaultChecked />
          <QuizOption name="q1" value="c" label="La fondatrice, chaque matin" />
        </fieldset>
        <fieldset className="grid content-start gap-3">
          <legend className="mb-3 font-semibold">
            {'Qu’est-ce qui relève de la gestion\u202f? Plusieurs réponses possibles.'}
          </legend>
          <QuizOption
            {...{ name: 'q2', value: 'a', type: 'checkbox', disabled: true, defaultChecked: true }}
            label="Suivre les échéances d’un projet"
            state="right"
            verdict="Bonne réponse"
            feedback="Oui. Suivre, relancer, arbitrer dans le cadre fixé, c’est gérer."
          />
          <QuizOption
            {...{ name: 'q2', value: 'b', type: 'checkbox', disabled: true, defaultChecked: true }}
            label="Choisir le marché de l’an prochain"
            state="wrong"
            verdict="Pas ici"
            feedback="C’est une décision de stratégie. Tu peux l’éclairer, pas la prendre seule."
          />
          <QuizOption
            {...{ name: 'q2', value: 'c', type: 'checkbox', disabled: true }}
            label="Recruter un monteur vidéo"
            state="missed"
            verdict="Il fallait la cocher"
            feedback="L’équipe est l’une des quatre missions de l’OBM."
          />
          <QuizOption
            {...{ name: 'q2', value: 'd', type: 'checkbox', disabled: true }}
            label="Classer les reçus du mois"
            feedback="C’est de l’exécution, que tu délègues."
          />
        </fieldset>
      </div>
    </Section>
  );
}
