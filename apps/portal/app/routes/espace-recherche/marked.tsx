import type { MarkedText } from '@tandem/contracts';

/** Text of the course or of people, in their language, with what was looked for marked. */
export function Marked({ text }: { text: MarkedText }) {
  return (
    <span lang="fr">
      {text.map((piece, at) =>
        piece.hit ? (
          <mark key={at} className="bg-gold-wash text-inherit">
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </span>
  );
}
