import type { Note } from '@tandem/contracts';

type Module = NonNullable<Note['lesson']>['module'];

/** Notes come in the order of the course; those of lessons that it has lost come last. */
export function byModule(notes: Note[]): Array<{ module: Module | null; notes: Note[] }> {
  const groups: Array<{ module: Module | null; notes: Note[] }> = [];
  for (const note of notes) {
    const module = note.lesson?.module ?? null;
    const last = groups.at(-1);
    if (last && last.module?.number === module?.number) last.notes.push(note);
    else groups.push({ module, notes: [note] });
  }
  return groups;
}
