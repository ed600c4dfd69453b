import { Button, ButtonLink } from '../actions/button';
import { Icon } from '../actions/icon';
import { Dialog } from '../dialog/dialog';
import { Sample, Section } from './section';

export function Actions() {
  return (
    <Section id="actions" title="Boutons et dialogue">
      <Sample name="Button, ButtonLink">
        <div className="actions">
          <Button type="button">Reprendre la leçon</Button>
          <Button type="button" variant="quiet">
            Voir le programme
          </Button>
          <Button type="button" variant="danger">
            Annuler ma place
          </Button>
          <ButtonLink href="#actions">
            Continuer
            <Icon name="arrow" />
          </ButtonLink>
        </div>
      </Sample>
      <Sample name="Petits, occupés, indisponibles">
        <div className="actions">
          <Button type="button" small>
            Signer
          </Button>
          <Button type="button" variant="quiet" small>
            <Icon name="download" />
            Télécharger
          </Button>
          <Button busy>Enregistrement…</Button>
          <Button type="button" disabled>
            Rendre le plan
          </Button>
        </div>
      </Sample>
      <Sample name="Dialog">
        <div className="actions">
          <Dialog
            trigger="Quitter la promotion"
            triggerLook={{ variant: 'quiet' }}
            title={'Quitter la promotion de janvier\u202f?'}
            closeLabel="Fermer"
          >
            {(close) => (
              <>
                <p>
                  Ta place sera proposée à la première personne de la liste d’attente. Tes notes restent à
                  toi.
                </p>
                <div className="actions">
                  <Button type="button" variant="danger" onClick={close}>
                    Quitter
                  </Button>
                  <Button type="button" variant="quiet" onClick={close}>
                    Rester
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </div>
      </Sample>
    </Section>
  );
}
