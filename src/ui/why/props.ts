import type { ReactNode } from 'react'
import type { IconName } from '../icon'

export interface WhyProps {
  /** Of what opens it. */
  id?: string
  /** 「为什么问这个」 */
  summary: string
  icon?: IconName
  /** Open at first. */
  open?: boolean
  /** It was opened. */
  onOpen?: () => void
  /** A string is one paragraph. */
  children: ReactNode
}
