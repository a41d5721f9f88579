import { View } from '@tarojs/components'

export default function Home() {
  return <View>退休一件事</View>
}
