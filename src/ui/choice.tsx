export interface ChoiceProps<T extends string> {
  label: string;
  name: string;
  value: T;
  options: { value: T; label: string; hint?: string }[];
  onChange: (value: T) => void;
  /** One under the other, for long labels. */
  stacked?: boolean;
}

/** A few exclusive options, all visible: radio buttons, drawn as segments or as a list. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, name, value, options, onChange, stacked } = props;
  return (
    <fieldset class={stacked ? 'choice stacked' : 'choice'}>
      <legend>{label}</legend>
      <div class="segments">
        {options.map((option) => (
          <label key={option.value} class={option.value === value ? 'segment on' : 'segment'}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.hint && <span class="hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
