import { Image, View } from '@tarojs/components'
import { aria } from '../element/aria'
import type { PictureProps } from './props'

export function Picture({ className, src, label, fill }: PictureProps) {
  return (
    <View {...aria(label === undefined ? { hidden: true } : { role: 'img', label })}>
      <Image className={className} src={src} mode={fill ? 'aspectFill' : 'widthFix'} />
    </View>
  )
}
