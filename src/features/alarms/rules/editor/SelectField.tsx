import { Field } from '../../../../ui/Field';

interface SelectFieldProps<Id extends string> {
  field: string;
  label: string;
  value: string;
  choices: readonly { id: Id; name: string }[];
  onValue: (id: Id) => void;
  hint?: string | undefined;
  fault?: string | undefined;
}

/** One of a few, by name. */
export const SelectField = <Id extends string>({ field, label, value, choices, onValue, hint, fault }: SelectFieldProps<Id>) => (
  <Field field={field} label={label} hint={hint} fault={fault}>
    {(control) => (
      <select
        {...control}
        value={value}
        onChange={({ target }) => {
          const chosen = choices.find(({ id }) => id === target.value);
          if (chosen) onValue(chosen.id);
        }}
      >
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    )}
  </Field>
);
