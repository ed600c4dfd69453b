import type { PlanGroup } from '@tandem/contracts';
import { moment } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';
import { Rehearsal } from './rehearsal';
import type { ShownPlan } from './shown-plan';

interface PlanImpactProps {
  shown: ShownPlan;
  zone: string;
  /** The page as it was before. */
  back: string;
}

type Move = PlanGroup['later'][number];

/** What a change does to each, before anything is applied. */
export function PlanImpact({ shown, zone, back }: PlanImpactProps) {
  const t = useMessages(messages);
  const { moves, groups, unmoved, told } = shown;
  return (
    <Rehearsal shown={shown} back={back}>
      {moves.length > 0 ? <Moves title={t.plan} moves={moves} zone={zone} /> : null}
      {groups.map((group) => (
        <Group key={group.members[0]!.personId} group={group} zone={zone} />
      ))}
      <p>
        {groups.length === 0 && moves.length === 0 ? t.nothing : null} {t.told(told)} {t.unmoved(unmoved)}
      </p>
    </Rehearsal>
  );
}

/** More names than these are counted. */
const named = 12;

function Group({ group, zone }: { group: PlanGroup; zone: string }) {
  const t = useMessages(messages);
  const { members, earlier, later, closing, kept } = group;
  const more = members.length - named;
  const names = members.slice(0, named).map(({ name }) => name);
  return (
    <div className="border-t border-line pt-4 first:border-0 first:pt-0">
      <p className="font-semibold">{members.length === 1 ? names[0] : t.members(members.length)}</p>
      {members.length > 1 ? (
        <p className="text-soft">
          {names.join(', ')} {more > 0 ? t.others(more) : null}
        </p>
      ) : null}
      <Moves title={t.earlier} moves={earlier} zone={zone} />
      <Moves title={t.later} moves={later} zone={zone} />
      <Moves title={t.closing} moves={closing} zone={zone} closes />
      <Moves title={t.kept} moves={kept} zone={zone} />
    </div>
  );
}

interface MovesProps {
  title: string;
  moves: readonly Move[];
  zone: string;
  closes?: boolean;
}

function Moves({ title, moves, zone, closes }: MovesProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (moves.length === 0) return null;
  const at = (instant: string) => moment(locale, instant, zone);
  return (
    <div className="mt-2">
      <p>{title}</p>
      <ul className="mt-1 grid gap-1 pl-5">
        {moves.map(({ number, title: name, lesson, before, after }) => (
          <li key={`${number} ${lesson}`} className="list-disc">
            {lesson === null ? t.module(number, name) : t.lesson(number, lesson)}
            <span className="block text-soft">
              {closes ? t.until(at(after)) : t.moves(at(before), at(after))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
