import type { CurriculumIssue } from '../curriculum-error';
import type { LessonFile } from '../format';

const themes = ['droit', 'statut', 'fiscalite', 'securite', 'donnees', 'contrat'];
const words = [
  ...[
    'TVA',
    'micro-entreprise',
    'micro-entrepreneu',
    'auto-entrepreneu',
    'URSSAF',
    'cotisations',
    'EURL',
    'SASU',
  ],
  ...[
    'contrat de travail',
    'salariat déguisé',
    'requalification',
    'RGPD',
    'CNIL',
    'Code du travail',
    'Code civil',
  ],
  ...['Code de commerce', 'rétractation', 'impôt sur le revenu', 'droit d’auteur', 'données personnelles'],
];
const month =
  /\b(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) 20\d\d\b/i;

/** What the law says today may be wrong next year: such a lesson names its sources and the month it was read in. */
export function legalSources({ file, text, themes: own, sources }: LessonFile): CurriculumIssue[] {
  if (!text || !own.some((theme) => themes.includes(theme))) return [];
  const found = words.find((word) => text.toLowerCase().includes(word.toLowerCase()));
  if (!found) return [];
  return [
    ...(sources ? [] : [{ file, field: 'sources', message: `are missing: the lesson speaks of ${found}` }]),
    ...(month.test(text.replace(/[\u202f\u00a0]/g, ' '))
      ? []
      : [{ file, field: 'body', message: `speaks of ${found} without a month such as « novembre 2026 »` }]),
  ];
}
