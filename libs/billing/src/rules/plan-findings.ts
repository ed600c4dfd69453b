import type { PlanFinding, PlannedInstalment } from '@tandem/contracts';
import { addDays } from '@tandem/platform';
import { trainingLimits, type TrainingDays } from './lawful-schedule';
import { saleRules } from './sale-regime';

export type PlanTerms =
  | { regime: 'b2b' }
  | ({ regime: 'training_contract' } & TrainingDays)
  | { regime: 'digital_content'; orderedOn: string; startsOn: string };

const beforeTraining = 'art. L6353-6 du Code du travail';
const deferral = 'art. L312-4, 4° du Code de la consommation';

/** Every rule of its regime that a schedule breaks; none when it may be sold as it is. */
export function planFindings(instalments: readonly PlannedInstalment[], terms: PlanTerms): PlanFinding[] {
  switch (terms.regime) {
    case 'b2b':
      return [];
    case 'training_contract':
      return trainingFindings(instalments, terms);
    case 'digital_content':
      return deferralFindings(instalments, terms);
  }
}

/**
 * Nothing before the window is closed, then at most 30 %, and the rest as the training is given. The cents that a split
 * leaves to the first are no fault of the plan: `lawfulSchedule` moves them. That more than 30 % come too early is said once.
 */
function trainingFindings(instalments: readonly PlannedInstalment[], days: TrainingDays): PlanFinding[] {
  const { opensOn, restFrom, cap, dayFor } = trainingLimits(instalments, days);
  const cents = instalments.length;
  const findings: PlanFinding[] = [];
  let paid = 0;
  instalments.forEach(({ amount, dueOn }, instalment) => {
    const at = { instalment, article: beforeTraining };
    if (dueOn < opensOn) findings.push({ ...at, kind: 'before-window-closed', mend: { notBefore: opensOn } });
    const atMost = Math.max(0, cap - paid);
    const said = paid > cap + cents;
    paid += amount;
    const notBefore = dayFor(paid - cents);
    if (dueOn >= restFrom && dueOn < notBefore)
      findings.push({ ...at, kind: 'ahead-of-training', mend: { notBefore } });
    if (dueOn < restFrom && amount > atMost + cents && !said)
      findings.push({ ...at, kind: 'too-much-before-training', mend: { atMost, restFrom } });
  });
  return findings;
}

/**
 * A seller's own deferral stays outside consumer credit when it is free, which ours always is, and all is paid within fifty
 * days of the supply: ordonnance 2025-880 art. 5, for what is concluded from 20 November 2026. Supply begins with the
 * course, or with the order where that is later. (Large companies have fourteen days: no academy that runs on this is one.)
 */
function deferralFindings(
  instalments: readonly PlannedInstalment[],
  { orderedOn, startsOn }: { orderedOn: string; startsOn: string },
): PlanFinding[] {
  const { since, charge } = saleRules.digital_content;
  if (orderedOn < since) return [];
  const notAfter = addDays(orderedOn > startsOn ? orderedOn : startsOn, charge.daysToPay!);
  return instalments.flatMap(({ dueOn }, instalment) =>
    dueOn > notAfter
      ? [{ instalment, article: deferral, kind: 'paid-too-late' as const, mend: { notAfter } }]
      : [],
  );
}
