import { View } from '@tarojs/components'
import { useContext } from 'react'
import { aria } from '../element/aria'
import { follow } from '../target'
import { SubmitContext } from './form'
import type { PressableProps } from './props'

export function Pressable(props: PressableProps) {
  const { className, id, submits, disabled, label, current, expanded, children, to } = props
  const submit = useContext(SubmitContext)
  const press = () => {
    if (submits) submit?.()
    else follow(props)
  }
  return (
    <View
      id={id}
      className={[className, disabled && 'is-disabled', current && 'is-current'].filter(Boolean).join(' ')}
      hoverClass="is-pressed"
      onClick={disabled ? undefined : press}
      {...aria({
        role: to === undefined ? 'button' : 'link',
        label,
        expanded,
        disabled: disabled || undefined,
        checked: current || undefined,
      })}
    >
      {children}
    </View>
  )
}
