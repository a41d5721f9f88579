import { View } from '@tarojs/components'
import type { IconProps } from './name'
import './index.scss'

export type { IconName } from './name'

/** All icons have one colour, and so one layer, which needs no box around it. */
export function Icon({ name, className = '' }: IconProps) {
  return <View className={`ico icon-${name}-0 ${className}`.trim()} />
}
