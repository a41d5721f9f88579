import { CardText } from './cardText'
import type { CardProps } from './props'

/** The whole card can be pressed: it is the label of a native radio button or checkbox. */
export function Card({ kind, id, name, option, checked, describedBy, wrong, onChange }: CardProps) {
  return (
    <label className={checked ? 'choice is-chosen' : 'choice'}>
      <input
        type={kind}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        disabled={option.locked}
        aria-invalid={wrong || undefined}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <CardText {...option} />
      {option.sample}
    </label>
  )
}
