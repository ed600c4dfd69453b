import { announcementVariables, audienceKinds, type AudienceKind } from '@tandem/contracts';
import { Checkbox, Fieldset, RadioGroup, TextArea, TextField } from '@tandem/ui';
import { useLocale, useMessages } from '../../../lib/messages';
import { messages as words } from '../announcements/messages';
import { messages } from './messages';

interface DraftFieldsProps {
  values: { subject: string; text: string; audience: string; persons: readonly string[]; base: string };
  errors: Record<string, string>;
  members: ReadonlyArray<{ personId: string; name: string; fits: readonly AudienceKind[] }>;
  /** Where the script keeps them. */
  saveTo: string;
}

export function DraftFields({ values, errors, members, saveTo }: DraftFieldsProps) {
  const t = useMessages(messages);
  const { audiences } = useMessages(words);
  const locale = useLocale();
  const count = (kind: AudienceKind) => members.filter(({ fits }) => fits.includes(kind)).length;
  return (
    <div className="grid gap-6" data-autosave={saveTo}>
      <input type="hidden" name="base" value={values.base} />
      <TextField
        name="subject"
        label={t.subject}
        error={errors.subject}
        defaultValue={values.subject}
        maxLength={150}
      />
      <TextArea
        name="text"
        label={t.text}
        hint={t.textHint}
        error={errors.text}
        defaultValue={values.text}
        rows={12}
        className="min-h-72"
        maxLength={10_000}
      />
      <details>
        <summary className="link inline-flex min-h-11 items-center">{t.variables}</summary>
        <p className="text-sm text-soft">{t.variablesHint}</p>
        <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
          {Object.values(announcementVariables).map((variable) => (
            <li key={variable.en}>
              <code>{`{${variable[locale]}}`}</code>
            </li>
          ))}
        </ul>
      </details>
      <RadioGroup
        name="audience"
        label={t.audience}
        hint={t.audienceHint}
        error={errors.audience}
        defaultValue={values.audience}
        options={audienceKinds.map((kind) => ({
          value: kind,
          label: kind === 'named' ? audiences[kind] : `${audiences[kind]} (${t.count(count(kind))})`,
          hint: t.hints[kind],
        }))}
      />
      <details open={values.audience === 'named'}>
        <summary className="link inline-flex min-h-11 items-center">{t.people}</summary>
        <Fieldset legend={audiences.named}>
          <div className="options sm:grid-cols-2">
            {members.map(({ personId, name }) => (
              <Checkbox
                key={personId}
                id={`person-${personId}`}
                name="person"
                value={personId}
                label={name}
                defaultChecked={values.persons.includes(personId)}
              />
            ))}
          </div>
        </Fieldset>
      </details>
      <p
        role="status"
        className="text-sm text-soft empty:hidden"
        data-saving={t.saving}
        data-saved={t.saved}
      />
    </div>
  );
}
