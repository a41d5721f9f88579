import { View } from '@tarojs/components'
import { aria } from '../element/aria'
import { CardText } from './cardText'
import type { CardProps } from './props'

/** A view with the role of a radio button or checkbox: the platforms' own cannot fill a card. */
export function Card({ kind, id, option, checked, onChange }: CardProps) {
  const press = () => {
    // A chosen radio button stays chosen.
    if (kind === 'checkbox' || !checked) onChange(!checked)
  }
  return (
    <View
      id={id}
      className={checked ? 'choice is-chosen' : 'choice'}
      onClick={option.locked ? undefined : press}
      {...aria({ role: kind, checked, disabled: option.locked || undefined })}
    >
      <View className={checked ? `choice-mark is-${kind} is-on` : `choice-mark is-${kind}`} />
      <CardText {...option} />
      {option.sample}
    </View>
  )
}
