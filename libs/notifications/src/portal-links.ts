import { Inject, Injectable } from '@nestjs/common';
import type { MailKind } from '@tandem/contracts';
import { CONFIG, signToken, type Config } from '@tandem/platform';

/** Addresses of the portal that mails lead to, those with a secret included. */
@Injectable()
export class PortalLinks {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  account = (): string => this.to('/compte');
  signIn = (): string => this.to('/connexion');
  forgottenPassword = (): string => this.to('/mot-de-passe-oublie');
  welcome = (): string => this.to('/espace/accueil');
  notifications = (): string => this.to('/espace/notifications');
  contact = (personId: string): string => this.to(`/espace/echanges/${personId}`);
  people = (): string => this.to('/direction/personnes');
  sharing = (): string => this.to('/espace/annuaire/partage');
  waiting = (): string => this.to('/espace/attente');
  work = (assignmentKey: string): string => this.to(`/espace/rendus/${assignmentKey}`);
  course = (): string => this.to('/espace/formation');
  calendar = (sessionId: string): string => this.to(`/espace/calendrier#seance-${sessionId}`);
  sessions = (cohortId: string): string => this.to(`/formatrice/promotions/${cohortId}/calendrier`);
  calendarPage = (): string => this.to('/espace/calendrier');
  trainedCohorts = (): string => this.to('/formatrice');
  trainedCohort = (cohortId: string): string => this.to(`/formatrice/promotions/${cohortId}`);
  review = (submissionId: string): string => this.to(`/formatrice/rendus/${submissionId}`);
  cohortSettings = (cohortId: string): string => this.to(`/direction/promotions/${cohortId}`);
  announcement = (id: string): string => this.to(`/espace/messages/${id}`);
  attendance = (): string => this.to('/espace/emargement');
  papers = (): string => this.to('/espace/papiers');
  cohorts = (): string => this.to('/promotions');
  terms = (): string => this.to('/conditions');
  offer = (offerId: string): string => this.to(`/offres/${offerId}/inscription`);
  order = (orderId: string): string => this.to(`/commandes/${orderId}`);
  refundDesk = (orderId: string): string => this.to(`/direction/commandes/${orderId}/remboursement`);
  contract = (orderId: string): string => this.to(`/commandes/${orderId}/contrat.pdf`);
  certificate = (code: string): string => this.to(`/certificats/${encodeURIComponent(code)}`);

  confirmSignUp = (id: string): string => this.secret('/inscription/verifier', 'sign-up', id);
  resetPassword = (id: string): string => this.secret('/mot-de-passe', 'password-reset', id);
  confirmLead = (id: string): string => this.secret('/ressource/confirmer', 'lead-confirm', id);
  leaveDigest = (personId: string, kind: MailKind | 'all'): string =>
    `${this.secret('/desabonnement/recapitulatif', `digest-leave-${kind}`, personId)}&type=${kind}`;
  unsubscribeLead = (id: string): string => this.secret('/desabonnement', 'lead-unsubscribe', id);

  private secret(path: string, purpose: Parameters<typeof signToken>[1], id: string): string {
    return `${this.to(path)}?jeton=${signToken(this.config.SECRET_KEY, purpose, id)}`;
  }

  private to(path: string): string {
    return this.config.PORTAL_URL.replace(/\/$/, '') + path;
  }
}
