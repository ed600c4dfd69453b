/** What an answer that refuses says: its status, and its sentence in both languages. */
export interface Problem {
  status: number;
  fr: string;
  en: string;
}
