import { View } from '@tarojs/components'
import { useState } from 'react'
import { aria } from '../element/aria'
import { Icon } from '../icon'
import { Text } from '../text'
import { phrased } from '../words'
import type { WhyProps } from './props'
import './index.scss'

export function Why({ id, summary, icon = 'info', open: atFirst = false, onOpen, children }: WhyProps) {
  const [open, setOpen] = useState(atFirst)
  const toggle = () => {
    if (!open) onOpen?.()
    setOpen(!open)
  }
  return (
    <View className={open ? 'why is-open' : 'why'}>
      <View id={id} className="why-summary" onClick={toggle} {...aria({ role: 'button', expanded: open })}>
        <Icon name={icon} />
        <View className="why-words">{phrased(summary)}</View>
      </View>
      {open && (
        <View className="why-text">{typeof children === 'string' ? <Text>{children}</Text> : children}</View>
      )}
    </View>
  )
}
