import { FourLevels } from '../figures/four-levels';
import { Prose } from '../surfaces/prose';
import { Eyebrow } from '../surfaces/tag';
import { lessonSample } from './lesson-sample';
import { Section } from './section';

export function Reading() {
  return (
    <Section id="lecture" title="Lecture">
      <article className="mx-auto w-full max-w-[46rem]">
        <Eyebrow>Module 1, leçon 2 · 14 min</Eyebrow>
        <p className="mt-2 mb-5 font-display text-4xl leading-tight">Quatre niveaux, trois métiers</p>
        <Prose html={lessonSample} />
        <Prose className="mt-8">
          <FourLevels caption="La même figure, dans le corps d’une leçon." />
        </Prose>
      </article>
    </Section>
  );
}
