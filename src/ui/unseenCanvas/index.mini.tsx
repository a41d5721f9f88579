import { Canvas } from '@tarojs/components'
import { aria } from '../element/aria'
import './index.scss'

/** See `index.tsx`. Beside the screen: one that is not laid out is not drawn on either. */
export const UnseenCanvas = ({ id }: { readonly id: string }) => (
  <Canvas id={id} canvasId={id} type="2d" className="unseen-canvas" {...aria({ hidden: true })} />
)
