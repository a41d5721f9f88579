import { Text, View } from '@tarojs/components'
import { aria } from './aria'
import type { BoxProps, BoxTag, InlineProps } from './props'

export type { BoxProps, BoxTag, InlineProps, InlineTag } from './props'

const roles: Partial<Record<BoxTag, string>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  nav: 'navigation',
}

export function Box({ as = 'div', className, id, style, role, label, hidden, live, children }: BoxProps) {
  return (
    <View
      className={className}
      id={id}
      style={style}
      {...aria({ role: role ?? roles[as], label, hidden: hidden || undefined, live })}
    >
      {children}
    </View>
  )
}

const inlineClass = { span: '', b: 'strong', small: 'small' }

export function Inline({ as = 'span', block, className = '', id, hidden, children }: InlineProps) {
  const classes = [inlineClass[as], className].filter(Boolean).join(' ')
  if (block) {
    return (
      <View className={classes} id={id} {...aria({ hidden: hidden || undefined })}>
        {children}
      </View>
    )
  }
  return (
    <Text className={classes} id={id}>
      {children}
    </Text>
  )
}
