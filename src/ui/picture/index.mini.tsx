import { Image, View } from '@tarojs/components'
import { aria } from '../element/aria'

interface PictureProps {
  className: string
  src: string
  label?: string
}

/** A drawing becomes a background: Alipay's image component shows no SVG. */
export function Picture({ className, src, label }: PictureProps) {
  const attributes = aria(label === undefined ? { hidden: true } : { role: 'img', label })
  if (src.startsWith('data:image/svg')) {
    const style = { backgroundImage: `url("${src}")`, backgroundSize: 'cover' }
    return <View className={className} style={style} {...attributes} />
  }
  return (
    <View {...attributes}>
      <Image className={className} src={src} mode="widthFix" />
    </View>
  )
}
